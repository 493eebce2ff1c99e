import { describe, expect, it } from 'vitest';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { put, remove } from '#lib/domain/edit.ts';
import type { ServiceItemId } from '#lib/domain/ids.ts';
import {
  commonSubclass,
  ownServiceCode,
  ownServiceNamed,
  ownServicesOf,
  usesOfService
} from '#lib/domain/own-services.ts';
import { serviceClassOf } from '#lib/domain/services.ts';
import { subclassOf } from '#lib/domain/taxonomy.ts';
import { network } from '../../support/diagrams.ts';

const id = (text: string) => text as ServiceItemId;
const cloud = ownServiceCode('ITO-2', id('service-b'));
const care = ownServiceCode('BPO-2', id('service-a'));

function diagram(): Diagram {
  const base = network(['client > prime > sub']);
  const [first, second] = [...base.engagements];
  const [party] = [...base.parties];
  return [
    (now: Diagram) => put(now, 'serviceItems', { id: care, name: 'Client care' }),
    (now: Diagram) =>
      put(now, 'serviceItems', { id: cloud, name: 'Cloud migration', nameZh: '云迁移' }),
    (now: Diagram) => put(now, 'engagements', { ...first!, serviceItems: [cloud, 'BPO-1-2'] }),
    (now: Diagram) => put(now, 'engagements', { ...second!, serviceItems: [cloud] }),
    (now: Diagram) => put(now, 'parties', { ...party!, offers: [{ serviceItem: cloud }] })
  ].reduce((now, edit) => edit(now), base);
}

describe('a service of one’s own', () => {
  it('belongs to its subclass and class as any other', () => {
    expect(subclassOf(cloud)).toBe('ITO-2');
    expect(serviceClassOf([cloud])).toBe('ITO');
  });

  it('stands in the order of the table, whatever the order of entry', () => {
    expect(ownServicesOf(diagram()).map((item) => item.id)).toEqual([cloud, care]);
  });

  it.each(['cloud migration', 'ＣＬＯＵＤ Migration', '云迁移'])('is found as %s', (text) => {
    expect(ownServiceNamed(diagram(), text)?.id).toBe(cloud);
  });

  it('is not found by part of its name, nor by nothing', () => {
    expect(ownServiceNamed(diagram(), 'cloud')).toBeUndefined();
    expect(ownServiceNamed(diagram(), '')).toBeUndefined();
  });

  it('counts what names it, and is taken out of all that when it goes', () => {
    const before = diagram();
    expect(usesOfService(before, cloud)).toBe(3);
    expect(usesOfService(before, care)).toBe(0);
    const after = remove(before, 'serviceItems', cloud);
    expect(usesOfService(after, cloud)).toBe(0);
    expect([...after.engagements].map(({ serviceItems }) => serviceItems)).toEqual([
      ['BPO-1-2'],
      undefined
    ]);
  });

  it('is named by all that named it when it is put under another subclass', () => {
    const before = diagram();
    const after = commands['service/move'].run(before, { id: cloud, subclass: 'KPO-1' });
    if (!after.ok) throw new Error(after.error.code);
    const moved = id('KPO-1-service-b');
    expect(ownServicesOf(after.value)).toEqual([
      { id: care, name: 'Client care' },
      { id: moved, name: 'Cloud migration', nameZh: '云迁移' }
    ]);
    expect(usesOfService(after.value, moved)).toBe(3);
    expect(usesOfService(after.value, cloud)).toBe(0);
    const [first] = [...after.value.engagements];
    expect(first?.serviceItems).toEqual([moved, 'BPO-1-2']);
    const back = commands['service/move'].run(after.value, { id: moved, subclass: 'ITO-2' });
    expect(back.ok && diff(before, back.value)).toEqual(diff(before, before));
  });
});

describe('where one more service may belong', () => {
  it('is where most of the others are', () => {
    expect(commonSubclass(['ITO-2-1', 'BPO-1-1', cloud])).toBe('ITO-2');
    expect(commonSubclass(['ITO'])).toBeUndefined();
    expect(commonSubclass([])).toBeUndefined();
  });
});
