import { expose } from 'comlink';
import { startArranging } from './arranger-port.ts';
import { Engine } from './engine.ts';
import { helperCount, spawnHelper } from './pool-port.ts';
import { helperPool } from './pool.ts';

expose(new Engine(helperPool(spawnHelper, helperCount()), startArranging));
