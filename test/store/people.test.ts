import { memoryDirectory } from '../../src/store/memory.ts';
import { directoryContract } from '../support/directory-contract.ts';

directoryContract('in memory', async () => memoryDirectory());
