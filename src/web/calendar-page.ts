import { DateTime } from 'luxon';
import { daysOf, titleOf, turned, type Entry, type View } from '../../workflows/queries/calendar/timetable.ts';

type Shown = { view: View; moment: Date; now: Date; zone: string; organisation: string; entries: readonly Entry[] };

/** The calendar as a page without scripts: a week or a month, a list, and links to what comes before and after. */
export function calendarPage({ view, moment, now, zone, organisation, entries }: Shown): string {
  const days = daysOf(view, moment, zone);
  const title = titleOf(view, moment, zone);
  const first = DateTime.fromJSDate(days[0]!.from, { zone }).weekday - 1;
  const blank = view === 'month' ? Array.from({ length: first }, () => '<td class="none"></td>') : [];
  const cells = [
    ...blank,
    ...days.map(({ from, to, label }) => {
      const on = entries.filter(entry => entry.from < to && from < entry.to);
      const today = from <= now && now < to ? ' aria-current="date"' : '';
      return `<td${today}><time datetime="${iso(from, zone)}">${escaped(label)}</time>${on.map(entry => item(entry, zone)).join('')}</td>`;
    }),
  ];
  const rows = Array.from(
    { length: Math.ceil(cells.length / 7) },
    (_, index) => `<tr>${cells.slice(index * 7, index * 7 + 7).join('')}</tr>`,
  );
  const link = (label: string, to: View, day: string) => `<a href="?view=${to}&amp;from=${day}">${label}</a>`;
  const other: View = view === 'week' ? 'month' : 'week';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Changes: ${escaped(title)}</title><style>${STYLE}</style></head><body>
<header><h1>Changes at ${escaped(organisation)}</h1><nav aria-label="Calendar">${link('Before', view, turned(view, moment, -1, zone))}${link('After', view, turned(view, moment, 1, zone))}${link(other === 'week' ? 'Week' : 'Month', other, iso(moment, zone))}</nav></header>
<main><div class="wide" tabindex="0" role="region" aria-label="${escaped(title)}"><table class="${view}"><caption>${escaped(title)} <small>(${escaped(zone)})</small></caption><thead><tr>${WEEKDAYS.map(day => `<th scope="col">${day}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>
<h2>In order</h2>${
    entries.length === 0
      ? '<p>No changes and no freezes.</p>'
      : `<ol>${inOrder(entries)
          .map(entry => listed(entry, zone))
          .join('')}</ol>`
  }
<p class="legend"><span class="change">change</span> <span class="asked">not approved yet</span> <span class="freeze">freeze</span></p></main></body></html>`;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const inOrder = (entries: readonly Entry[]) => entries.toSorted((a, b) => a.from.getTime() - b.from.getTime());

const item = ({ is, name, title, from, to, detail }: Entry, zone: string) =>
  `<p class="${is}" title="${escaped(`${title} (${detail}) ${clock(from, zone)} to ${clock(to, zone)}`)}">${is === 'freeze' ? 'Freeze' : `${clock(from, zone)} ${escaped(name)}`} <span>${escaped(title)}</span></p>`;

const listed = ({ is, name, title, from, to, detail }: Entry, zone: string) =>
  `<li class="${is}"><b>${is === 'freeze' ? 'Freeze' : escaped(name)}</b> ${escaped(title)}<br><small>${long(from, zone)} to ${long(to, zone)}. ${escaped(detail)}</small></li>`;

const clock = (at: Date, zone: string) => DateTime.fromJSDate(at, { zone }).toFormat('HH:mm');
const long = (at: Date, zone: string) =>
  DateTime.fromJSDate(at, { zone }).setLocale('en-GB').toFormat('ccc d LLL, HH:mm');
const iso = (at: Date, zone: string) => DateTime.fromJSDate(at, { zone }).toISODate() ?? '';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, character => ENTITIES[character] ?? '');

const STYLE = `
:root{color-scheme:light dark;--line:light-dark(#d5d9e0,#3a3f4a);--soft:light-dark(#5b6472,#a4adbb);--change:light-dark(#dbe9ff,#1e3a66);--asked:light-dark(#fff1cf,#57440f);--freeze:light-dark(#e9e4f5,#3b3357)}
*{box-sizing:border-box}body{font:16px/1.45 system-ui,sans-serif;margin:0 auto;max-width:76rem;padding:1rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:baseline;justify-content:space-between}h1{font-size:1.35rem;margin:0}h2{font-size:1.05rem}
nav{display:flex;gap:.5rem}nav a{border:1px solid var(--line);border-radius:.4rem;padding:.3rem .8rem;color:inherit;text-decoration:none}nav a:hover{text-decoration:underline}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:44rem;table-layout:fixed;margin-top:1rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
th{font-size:.85rem;text-align:left;color:var(--soft);padding:.2rem .4rem}td{border:1px solid var(--line);vertical-align:top;height:6rem;padding:.3rem}.week td{height:14rem}.none{border:0}
time{font-size:.8rem;color:var(--soft)}[aria-current] time{font-weight:700;color:inherit;border-bottom:2px solid currentColor}
td p{margin:.2rem 0;font-size:.8rem;border-radius:.3rem;padding:.15rem .35rem;overflow-wrap:anywhere}.change{background:var(--change)}.asked{background:var(--asked)}.freeze{background:var(--freeze)}
ol{list-style:none;padding:0}li{margin:.4rem 0;padding:.4rem .6rem;border-radius:.4rem}small{color:light-dark(#3d4552,#c3cad6)}.legend span{border-radius:.3rem;padding:.15rem .6rem;font-size:.85rem}`;
