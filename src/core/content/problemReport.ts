// What a report about a question or card says by itself.

export interface ProblemReport {
  readonly id: string
  /** Of a question; cards have none. */
  readonly revision: number | undefined
  /** Code of the exam. */
  readonly exam: string
  readonly verifiedOn: string
  /** Of the extension. */
  readonly version: string
}

/** The query of an issue form. The texts hold none of `&`, `#` and `+`: VS Code would not keep them escaped. */
export function issueQuery({ id, revision, exam, verifiedOn, version }: ProblemReport): string {
  const item = revision === undefined ? `Card: ${id}` : `Question: ${id}, revision ${revision}`
  const body = [item, `Pack: ${exam}, checked on ${verifiedOn}`, `Exam Prep ${version}`, '', 'What is wrong, and how do you know?', ''].join('\n')
  return `title=${encodeURIComponent(`Problem in ${id}`)}&body=${encodeURIComponent(body)}`
}
