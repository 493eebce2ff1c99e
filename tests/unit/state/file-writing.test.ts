import { describe, expect, it } from 'vitest';
import type { DiskFile } from '#lib/state/file-writing.ts';
import { writeDiskFile } from '#lib/state/file-writing.ts';

type Fault = 'open' | 'write' | 'close' | 'lies' | 'read';

/** A file on a disk, as the File System Access API shows it: `close` puts the new content in place. */
class FakeDiskFile implements DiskFile {
  readonly name = 'network.sourceloom.json';
  content: string | undefined;
  permission: PermissionState = 'granted';
  answer: PermissionState | Error = 'granted';
  fault: Fault | undefined;
  aborted = 0;

  constructor(content: string | undefined = '') {
    this.content = content;
  }

  getFile() {
    if (this.content === undefined) return Promise.reject(new DOMException('', 'NotFoundError'));
    return Promise.resolve(new Blob([this.content]));
  }

  createWritable() {
    if (this.fault === 'open')
      return Promise.reject(new DOMException('locked', 'NoModificationAllowedError'));
    let next = '';
    return Promise.resolve({
      write: (text: string) => {
        next += this.fault === 'write' ? text.slice(0, 5) : text;
        const full = new DOMException('full', 'QuotaExceededError');
        return this.fault === 'write' ? Promise.reject(full) : Promise.resolve();
      },
      close: () => {
        if (this.fault === 'close') return Promise.reject(new DOMException('gone', 'AbortError'));
        this.content = this.fault === 'lies' ? next.slice(0, -1) : next;
        if (this.fault === 'read') this.content = undefined;
        return Promise.resolve();
      },
      abort: () => {
        this.aborted += 1;
        return Promise.resolve();
      }
    });
  }

  queryPermission() {
    return Promise.resolve(this.permission);
  }

  requestPermission() {
    return this.answer instanceof Error
      ? Promise.reject(this.answer)
      : Promise.resolve(this.answer);
  }
}

async function written(file: DiskFile, text: string): Promise<string> {
  const done = await writeDiskFile(file, text, { over: true });
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

describe('a file on disk', () => {
  it('holds what was written, again and again', async () => {
    const file = new FakeDiskFile();
    const seen = await written(file, '一');
    expect(file.content).toBe('一');
    const again = await writeDiskFile(file, 'two', { seen });
    expect(again.ok && again.value).not.toBe(seen);
    expect(file.content).toBe('two');
  });

  it('that something else has changed is left alone until the person says so', async () => {
    const file = new FakeDiskFile();
    const seen = await written(file, 'ours');
    file.content = 'theirs';
    expect(await writeDiskFile(file, 'ours again', { seen })).toMatchObject({
      error: { code: 'file-changed' }
    });
    expect(file.content).toBe('theirs');
    expect(await writeDiskFile(file, 'ours again', { seen, over: true })).toMatchObject({
      ok: true
    });
    expect(file.content).toBe('ours again');
  });

  it('that was never seen and is not empty is left alone', async () => {
    const file = new FakeDiskFile('somebody’s work');
    expect(await writeDiskFile(file, 'ours', {})).toMatchObject({
      error: { code: 'file-changed' }
    });
    expect(file.content).toBe('somebody’s work');
    expect(await writeDiskFile(new FakeDiskFile(''), 'ours', {})).toMatchObject({ ok: true });
  });

  it.each(['open', 'write', 'close'] as const)(
    'is as it was when writing fails midway: %s',
    async (fault) => {
      const file = new FakeDiskFile();
      const seen = await written(file, 'good');
      file.fault = fault;
      const done = await writeDiskFile(file, 'a longer text', { seen });
      expect(done).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
      expect(file.content).toBe('good');
      expect(file.aborted).toBe(fault === 'open' ? 0 : 1);
      file.fault = undefined;
      expect(await writeDiskFile(file, 'a longer text', { seen })).toMatchObject({ ok: true });
    }
  );

  it.each(['lies', 'read'] as const)('counts only when it was read back: %s', async (fault) => {
    const file = new FakeDiskFile();
    file.fault = fault;
    expect(await writeDiskFile(file, 'text', {})).toMatchObject({
      error: { code: 'file-differs' }
    });
  });

  it('that is gone, or not allowed any more, is said to be so', async () => {
    const gone = new FakeDiskFile();
    gone.content = undefined;
    expect(await writeDiskFile(gone, 'text', {})).toMatchObject({ error: { code: 'file-gone' } });
    const file = new FakeDiskFile();
    const refused = { error: { code: 'file-permission' } };
    file.permission = 'denied';
    expect(await writeDiskFile(file, 'text', {})).toMatchObject(refused);
    file.permission = 'prompt';
    file.answer = 'denied';
    expect(await writeDiskFile(file, 'text', {})).toMatchObject(refused);
    file.answer = new DOMException('no press', 'SecurityError');
    expect(await writeDiskFile(file, 'text', {})).toMatchObject(refused);
    expect(file.content).toBe('');
    file.answer = 'granted';
    expect(await writeDiskFile(file, 'text', {})).toMatchObject({ ok: true });
  });
});
