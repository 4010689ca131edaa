import { describe } from 'vitest';
import { archiveContract } from '../contracts/archive-contract.ts';
import { openTemporary } from './open-temporary.ts';

describe('an archive in a SQLite file', () => archiveContract(openTemporary));
