import { act, load, onState } from './act.ts';
import { time } from './dom.ts';
import { focusAgain, focusIn, type Focus } from './focus.ts';
import { drawSide } from './side.ts';
import { type State } from './state.ts';

const PHONE = 800;
const root = document.querySelector('main')!;
/** Of before a dialog opened, for when it closes. */
let focusBefore: Focus;

function draw(state: State) {
  // What is being filled in stays as it is, for as long as the platform shows it.
  if (root.querySelector('dialog[open]') && (state.slack.modal || state.teams.dialog)) return;
  const typed = new Map(
    [...root.querySelectorAll<HTMLInputElement>('input[data-keep]')].map(input => [input.dataset.keep, input.value]),
  );
  const focus = focusIn(root) ?? focusBefore;
  const redraw = () => draw(state);
  root.replaceChildren(drawSide('slack', state, redraw), drawSide('teams', state, redraw));
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-keep]'))
    input.value = typed.get(input.dataset.keep) ?? '';
  for (const list of root.querySelectorAll('.messages')) list.scrollTop = list.scrollHeight;
  const dialog = root.querySelector('dialog');
  focusBefore = dialog ? focus : undefined;
  if (dialog) dialog.showModal();
  else focusAgain(root, focus);
  drawTop(state);
}

function drawTop({ now, owing, faults, tour }: State) {
  const waiting =
    owing === 0
      ? 'nothing waits to be said'
      : owing === 1
        ? '1 ticket has something to say'
        : `${owing} tickets have something to say`;
  document.querySelector('#now')!.textContent = `${time(new Date(now))} · ${waiting}`;
  // What was just ticked is not unticked by how things were before.
  if (document.body.hasAttribute('aria-busy')) return drawSteps(tour);
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-fault]'))
    box.checked = faults[box.dataset.fault ?? ''] === true;
  drawSteps(tour);
}

function drawSteps(tour: readonly string[]) {
  for (const step of document.querySelectorAll<HTMLElement>('[data-step]'))
    step.classList.toggle('done', tour.includes(step.dataset.step ?? ''));
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-advance]'))
  button.addEventListener('click', () => void act({ on: 'clock', advance: button.dataset.advance }));
for (const box of document.querySelectorAll<HTMLInputElement>('[data-fault]'))
  box.addEventListener('change', () => void act({ on: 'faults', name: box.dataset.fault, is: box.checked }));
for (const link of document.querySelectorAll<HTMLAnchorElement>('.skip'))
  link.addEventListener('click', event => {
    event.preventDefault();
    document.querySelector<HTMLElement>(link.hash)?.focus();
  });

if (innerWidth < PHONE) document.querySelector('.desk')?.removeAttribute('open');

onState(draw);
let pending: number | undefined;
new EventSource('/playground/events').addEventListener('message', () => {
  pending ??= window.setTimeout(() => ((pending = undefined), void load()), 120);
});
await load();
