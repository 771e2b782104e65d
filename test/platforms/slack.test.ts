import { changeContract } from '../support/change-contract.ts';
import { changing, DESK } from '../support/desk.ts';
import { platformContract } from '../support/platform-contract.ts';
import { slackStage } from '../support/stage-slack.ts';

platformContract('slack', () => slackStage(DESK));
changeContract('slack', () => slackStage(changing(DESK)));
