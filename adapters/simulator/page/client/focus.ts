/** Where the keyboard is, in words that outlive a redraw. */
export type Focus = { keep: string } | { message: string; side: string; index: number; label: string } | undefined;

const FOCUSABLE = 'button, a[href], input, select, textarea';

export function focusIn(root: Element): Focus {
  const { activeElement: at } = document;
  if (!(at instanceof HTMLElement) || !root.contains(at)) return undefined;
  if (at.dataset.keep) return { keep: at.dataset.keep };
  const article = at.closest<HTMLElement>('[data-message]');
  const side = at.closest('section')?.getAttribute('aria-label') ?? '';
  if (!article) return undefined;
  const index = [...article.querySelectorAll(FOCUSABLE)].indexOf(at);
  return { message: article.dataset.message ?? '', side, index, label: at.textContent ?? '' };
}

/** Back to the same button of the same message, else to one in its place, else to where one types. */
export function focusAgain(root: Element, focus: Focus) {
  if (!focus) return;
  if ('keep' in focus) {
    root.querySelector<HTMLElement>(`[data-keep="${CSS.escape(focus.keep)}"]`)?.focus();
    return;
  }
  const side = root.querySelector(`section[aria-label="${CSS.escape(focus.side)}"]`);
  const article = side?.querySelector(`[data-message="${CSS.escape(focus.message)}"]`);
  const there = [...(article?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  const same = there.find(({ textContent }) => textContent === focus.label);
  (same ?? there[focus.index] ?? there[0] ?? side?.querySelector<HTMLElement>('.composer input'))?.focus();
}
