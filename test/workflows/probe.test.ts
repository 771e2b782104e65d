import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { workflows } from '../../workflows/index.ts';
import { chatWith } from '../support/chat.ts';
import { DESK } from '../support/desk.ts';
import { probe } from '../support/probe.ts';

const chat = chatWith(DESK, [...workflows, probe]);

test('a new kind has notes, a claim, links, a clock and a vote, and src knows nothing of it', () => chat`
  priya: probe The badge printer hums
  bot → priya: PRO-1 is open.
  #desk PRO-1 The badge printer hums | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya PRO-1 The badge printer hums | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim PRO-1
  bot → amir: PRO-1 is yours.
  #desk > Amir has taken PRO-1.
  ~#desk PRO-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken PRO-1 and is looking at it.
  ~@priya PRO-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: note PRO-1 it hums in B flat
  bot → amir: Noted on PRO-1, for agents only.
  #desk > Amir (internal note): | > it hums in B flat
  quin: report Badges are blank
  bot → quin: INC-1 is reported as P3: Badges are blank. IT will answer in a direct message.
  #desk INC-1 Badges are blank | new, P3, @Quin, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @quin INC-1 Badges are blank | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: link PRO-1 to=INC-1
  bot → amir: PRO-1 is linked to INC-1 (related).
  #desk > Amir linked PRO-1 to INC-1.
  #desk > PRO-1 is linked to INC-1 (related).
  ~#desk PRO-1 + INC-1 (related)
  ~#desk INC-1 + PRO-1 (related)
  amir: plan PRO-1 Replace the fan
  bot → amir: The plan of PRO-1 is voted on.
  ~#desk PRO-1 + Replace the fan
  @mona Please decide: PRO-1 The badge printer hums | > Replace the fan | @Priya, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  ~@priya PRO-1 + Replace the fan
  priya: approve PRO-1
  bot → priya: You have a part in PRO-1 yourself, so you cannot vote on it.
  mona: approve PRO-1
  bot → mona: Your yes counts on PRO-1.
  #desk > Mona approved PRO-1 (Approval)
  ~@mona PRO-1 Please decide: PRO-1 The badge printer hums → Decided (in progress): PRO-1 The badge printer hums | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > The plan of PRO-1 is approved.
  amir: resolve PRO-1 New fan
  bot → amir: Sent to Priya: New fan | PRO-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved PRO-1 (fixed): New fan
  ~#desk PRO-1 + Resolved (fixed): New fan | in progress → resolved | − 13:00 | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > PRO-1 is resolved | Amir (fixed): | > New fan | [reopen] [close]
  ~@priya PRO-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is done. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − 13:00 | − [reply] | − [escalate] | + [reopen]
  priya: fixed PRO-1
  bot → priya: PRO-1 is closed.
  #desk > Priya closed PRO-1.
  ~#desk PRO-1 resolved → closed | − [reopen] | − [close]
  ~@priya PRO-1 − Amir says it is done. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > PRO-1 − [reopen] | − [close]
`);

test('a clock of a new kind is told', () => chat`
  priya: probe The badge printer hums
  bot → priya: PRO-1 is open.
  #desk PRO-1 The badge printer hums | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya PRO-1 The badge printer hums | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  (4 hours later)
  #desk > PRO-1 The badge printer hums | The first answer is due 13:00, in 2 h (50 % of 4h is gone). | Nobody has taken it. | [Claim]
  #desk > PRO-1 The badge printer hums | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  #desk > PRO-1 The badge printer hums | The first answer is late: it was due 13:00 (target 4h). | Nobody has taken it. | [Claim]
  ~#desk PRO-1 13:00 (called otherwise)
  ~#desk PRO-1 13:00 (called otherwise)
  @lena PRO-1 The badge printer hums | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  @lena PRO-1 The badge printer hums | The first answer is late: it was due 13:00 (target 4h). | Nobody has taken it. | [Claim]
`);

test('it takes no more than an afternoon', () => {
  const lines = readFileSync(new URL('../support/probe.ts', import.meta.url), 'utf8').split('\n').length;
  expect(lines).toBeLessThanOrEqual(120);
});
