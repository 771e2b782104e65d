import { BrokenDeskFile, loadDesk } from './desk.ts';

/** `npm run desk -- check [FILE]`: says what is wrong with a desk file, or that nothing is. */
const [command, file = process.env.DESK_FILE ?? 'manifest/desk.yaml'] = process.argv.slice(2);

if (command !== 'check') {
  console.error('Usage: npm run desk -- check [FILE]');
  process.exit(64);
}
try {
  const { organisation, desks, catalogue } = loadDesk(file, new Date());
  const teams = Object.values(desks).reduce((sum, desk) => sum + Object.keys(desk.teams).length, 0);
  console.log(
    `${file} is fine: ${organisation}, ${Object.keys(desks).length} desks, ${teams} teams, ${catalogue.length} catalogue items.`,
  );
} catch (error) {
  if (!(error instanceof BrokenDeskFile)) throw error;
  console.error(error.message);
  process.exit(78);
}
