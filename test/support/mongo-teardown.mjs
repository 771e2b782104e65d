export { teardown as default } from './mongo.mjs';
