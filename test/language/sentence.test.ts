import { expect, test } from '@jest/globals';
import { language, vocabularyOf } from '../../src/language/index.ts';
import { isCommand, isHalfRead, isOneMore } from '../../src/language/sentence.ts';
import { queries, workflows } from '../../workflows/index.ts';
import { organisation } from '../support/desk.ts';

const vocabulary = vocabularyOf(workflows, queries);
const { parse } = language(organisation);
const verbs = Object.assign({}, ...[...queries, ...workflows].toReversed().map(({ verbs: own }) => own));

/** Said by name or to the bot alone; `in a thread`: where a ticket is meant by what is said. */
test.each([
  // in a thread, meant
  ['reply We have found it', true, true],
  ['reply Is it better now?', true, true],
  ['reply The access point is being replaced.', true, true],
  ['reply Could you try again?', true, true],
  ['cancel', true, true],
  ['cancel no longer needed', true, true],
  ['cancel it please', true, true],
  ['resolve New access point', true, true],
  ['resolve Restarted the server', true, true],
  ['hold reason="awaiting vendor" a part is ordered', true, true],
  ['claim', true, true],
  ['close it', true, true],
  ['assign @bo', true, true],
  ['escalate it gets worse', true, true],
  ['reply call extension 1111', true, true],
  ['reply On it', true, true],
  ['reply In progress', true, true],
  ['reply By tomorrow noon you will have it', true, true],
  ['reply From tomorrow it will work', true, true],
  ['reply @priya please restart it', true, true],
  ['reply https://help.example/vpn', true, true],
  ['resolve cable replaced', true, true],
  ['reopen the printer still jams', true, true],
  ['metoo same here', true, true],
  ['assign to @bo', true, true],
  ['close it, it works', true, true],
  ['reply please restart it', true, true],
  ['reply we are looking into it', true, true],
  ['resolve replaced the cable', true, true],
  ['resolve password reset', true, true],
  ['cancel ordered twice', true, true],
  ['cancel customer found it', true, true],
  ['escalate customer is waiting', true, true],
  ['reopen not fixed', true, true],
  ['escalate', true, true],
  ['reopen still broken', true, true],
  ['approve looks good', true, true],
  ['change withdraw because the vendor moved it', true, true],
  ['rate 4', true, true],
  ['major update Back at 15:00', true, true],
  // in a thread, a sentence
  ['reply from vendor: the customer broke it himself', true, false],
  ['reply from Cisco: nothing', true, false],
  ['reply received from vendor, customer lied', true, false],
  ['reply to the vendor goes out tomorrow', true, false],
  ['reply to customer later', true, false],
  ['reply pending', true, false],
  ['reply From the vendor: the customer broke it', true, false],
  ['resolve Monday tickets first please', true, false],
  ['reply by Friday or she complains again', true, false],
  ['reply - vendor says user error', true, false],
  ['cancel Friday’s slot, we need more time', true, false],
  ['cancel order 4711 at the vendor', true, false],
  ['cancel all', true, false],
  ['resolve customer issue by tomorrow or he complains', true, false],
  ['reopen port 443 on firewall', true, false],
  ['escalate to the vendor please', true, false],
  ['report from the vendor says the customer broke it', true, false],
  ['change withdraw was a bad idea last time', true, false],
  ['change cancel the Friday slot only', true, false],
  ['reject looks likely', true, false],
  ['rate limit exceeded at vendor', true, false],
  ['pin code was wrong', true, false],
  ['major outage at the vendor', true, false],
  ['request denied by vendor', true, false],
  ['reply from the vendor: the customer broke it himself', true, false],
  ['reply was wrong', true, false],
  ['cancel the Friday slot, we need more time', true, false],
  ['close button does not work', true, false],
  ['resolve this week or never', true, false],
  ['reopen the window please', true, false],
  ['claim form is missing', true, false],
  ['follow up with them tomorrow', true, false],
  ['assign the seats first', true, false],
  // to the bot alone, meant
  ['report my laptop is broken', false, true],
  ['status INC-7', false, true],
  ['close INC-7 it works', false, true],
  ['list mine', false, true],
  ['queue it', false, true],
  ['help change', false, true],
  ['back', false, true],
  ['away until=fri', false, true],
  ['request a laptop', false, true],
  ['request laptop model=Developer reason=mine is broken cost=900', false, true],
  ['report From a real mention', false, true],
  // to the bot alone, a sentence
  ['change my password please', false, false],
  ['back up of server3 failed', false, false],
  ['close button missing in the crane app', false, false],
  ['help my laptop is broken', false, false],
  ['status of my laptop order', false, false],
  ['approve my holiday please', false, false],
  ['home drive is full', false, false],
  ['report is not loading', false, false],
  ['away team kit is lost', false, false],
  ['reject button is broken', false, false],
  ['status page down', false, false],
  ['list view broken', false, false],
  ['calendar broken', false, false],
  ['ci pipeline fails', false, false],
  ['oncall phone lost', false, false],
  ['resubmit fails', false, false],
  ['major outage', false, false],
  ['request form is broken', false, false],
])('"%s" (in a thread: %s) is a command: %s', (words, isAbout, expected) => {
  const parsed = parse(words, vocabulary);
  if (!('verb' in parsed)) throw new Error(`no verb in ${words}`);
  expect(isCommand(verbs[parsed.verb], parsed, isAbout)).toBe(expected);
});

test.each([
  ['claim INC-2 INC-3', 'one more'],
  ['link INC-1 to=INC-2 INC-3 as=child', 'one more'],
  ['merge INC-3 into=INC-2 or INC-1', 'one more'],
  ['assign INC-1 team=network and tell them it is urgent', 'half read'],
  ['assign INC-1 to=bo tomorrow maybe', 'half read'],
  ['away until=fri and then some', 'half read'],
  ['claim INC-2 please', 'whole'],
  ['assign INC-1 @bo', 'whole'],
  ['reply INC-1 INC-2 is the same', 'whole'],
  ['note INC-1 INC-2 is the same', 'whole'],
  ['cancel INC-1 reason="no longer" needed', 'whole'],
])('nothing acts on half of what was typed: "%s" is %s', (words, expected) => {
  const parsed = parse(words, vocabulary);
  if (!('verb' in parsed)) throw new Error(`no verb in ${words}`);
  const verb = verbs[parsed.verb];
  expect(isOneMore(verb, parsed) ? 'one more' : isHalfRead(verb, parsed) ? 'half read' : 'whole').toBe(expected);
});
