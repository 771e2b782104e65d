import { memoryRecords } from '../../src/store/memory.ts';
import { recordsContract } from '../support/records-contract.ts';

recordsContract('memory', async () => memoryRecords());
