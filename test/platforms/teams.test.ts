import { changeContract } from '../support/change-contract.ts';
import { changing, TEAMS } from '../support/desk.ts';
import { platformContract } from '../support/platform-contract.ts';
import { teamsStage } from '../support/stage-teams.ts';

platformContract('teams', () => teamsStage(TEAMS));
changeContract('teams', () => teamsStage(changing(TEAMS)));
