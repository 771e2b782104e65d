/** The work's own result, or after so many ms (system time) what is done instead; the work goes on unheard. */
export async function withinMs<T, U>(ms: number, work: Promise<T>, otherwise: () => U): Promise<T | U> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>(resolve => (timer = setTimeout(() => resolve('late'), ms)));
  work.catch(() => undefined);
  try {
    const first = await Promise.race([work.then(value => ({ value })), late]);
    return first === 'late' ? otherwise() : first.value;
  } finally {
    clearTimeout(timer);
  }
}
