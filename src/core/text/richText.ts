// The tokens that pack texts become. A page draws them as DOM nodes; no HTML ever leaves a pack.

/** A run of text inside a paragraph, list item or table cell. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  /** `href` is always https; `host` is shown beside the words so that a link cannot pretend. */
  | { readonly kind: 'link'; readonly href: string; readonly host: string; readonly children: readonly Inline[] }
  /** AsciiMath-like source, drawn as MathML. */
  | { readonly kind: 'math'; readonly source: string }

export type Align = 'left' | 'center' | 'right'

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly RichText[] }
  | {
      readonly kind: 'table'
      readonly align: readonly Align[]
      readonly header: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'math'; readonly source: string }

export type RichText = readonly Block[]
