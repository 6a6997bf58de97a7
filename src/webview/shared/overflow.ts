// A box that scrolls sideways must be reachable by keyboard and have a name; one that fits must not be a stop on the way.

const setReachable = (box: HTMLElement): void => {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0
    box.setAttribute('role', 'region')
    box.setAttribute('aria-label', box.dataset.label ?? '')
  } else {
    box.removeAttribute('tabindex')
    box.removeAttribute('role')
    box.removeAttribute('aria-label')
  }
}

let observer: ResizeObserver | undefined

/** For lit's `ref`; the name comes from `data-label`. */
export const watchOverflow = (box: Element | undefined): void => {
  // The size of a box changes when the panel does, so this needs no other trigger. Removed boxes are released by the observer itself.
  observer ??= new ResizeObserver(entries => {
    for (const { target } of entries) if (target instanceof HTMLElement) setReachable(target)
  })
  if (box) observer.observe(box)
}
