import { changeContract } from '../support/change-contract.ts';
import { changing, DESK } from '../support/desk.ts';
import { platformContract } from '../support/platform-contract.ts';
import { consoleStage } from '../support/stage-console.ts';

platformContract('console', () => consoleStage(DESK));
changeContract('console', () => consoleStage(changing(DESK)));
