// What happens to a profile on the disk while no browser runs: damage, torn ends, power cuts.

import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @typedef {import('./chance.mjs').Chance} Chance */

/** The files of the databases of a profile, the largest first. @param {string} profile */
function databaseFiles(profile) {
  const folder = path.join(profile, 'Default', 'IndexedDB');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile() && /\.(log|ldb)$/.test(file))
    .sort((a, b) => statSync(b).size - statSync(a).size);
}

/** Flips bytes in a file of the database, or cuts it in half. @param {string} profile @param {Chance} chance */
export function damageDatabase(profile, chance) {
  const [file] = databaseFiles(profile);
  if (file === undefined) throw new Error('There is no database file to damage.');
  if (chance.next() < 0.4) {
    truncateSync(file, Math.floor(statSync(file).size / 2));
    return 'cut in half';
  }
  const bytes = readFileSync(file);
  for (let i = 0; i < 40; i++) {
    const at = chance.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
  }
  writeFileSync(file, bytes);
  return 'bytes flipped';
}

/** What a power cut leaves at the end of a log: some zeros. @param {string} profile @param {Chance} chance */
export function tearTail(profile, chance) {
  const log = databaseFiles(profile)
    .filter((file) => file.endsWith('.log'))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (log !== undefined) appendFileSync(log, Buffer.alloc(8 + chance.below(200)));
}

/** @param {string} command @param {readonly string[]} args */
function run(command, ...args) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

/** A file system in a file: what its inner cache has not written when the file is copied is lost. */
export class Disk {
  folder = mkdtempSync(path.join(tmpdir(), 'soak-disk-'));
  mounted = path.join(this.folder, 'mounted');
  #image = path.join(this.folder, 'disk.img');

  constructor() {
    mkdirSync(this.mounted);
    run('truncate', '-s', '400M', this.#image);
    run('mkfs.ext4', '-q', this.#image);
    run('mount', '-o', 'loop', this.#image, this.mounted);
  }

  /** The power goes: what lies on the disk at this moment is all that is left. */
  cutPower() {
    const copy = `${this.#image}.copy`;
    copyFileSync(this.#image, copy);
    run('umount', '-l', this.mounted);
    this.#image = `${copy}.${String(Date.now())}`;
    copyFileSync(copy, this.#image);
    rmSync(copy);
    run('mount', '-o', 'loop', this.#image, this.mounted);
  }

  remove() {
    spawnSync('umount', ['-l', this.mounted]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Why power cuts cannot be tried here; undefined when they can. */
export function powerFault() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'it needs root on Linux';
  try {
    new Disk().remove();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error);
  }
}
