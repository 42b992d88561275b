import { openFile, type Host } from '../../../src/host';
import { errorCode, openExcel } from '../../support/embedded-excel';

const uri = 'urn:target-paths:journal';

function add(...texts: readonly string[]): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const parts = texts.map((xml) => context.workbook.customXmlParts.add(xml));
    for (const part of parts) part.load('id');
    await context.sync();
    return parts.map(({ id }) => id);
  });
}

/** The texts of the parts of a namespace. */
function texts(namespace = uri): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    parts.load('items/id');
    await context.sync();
    const found = parts.items.map((part) => part.getXml());
    await context.sync();
    return found.map(({ value }) => value);
  });
}

function change(act: (part: Excel.CustomXmlPart) => void, namespace = uri): Promise<void> {
  return Excel.run(async (context) => {
    act(context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem());
    await context.sync();
  });
}

/** Another Excel over what the host's workbook is as a file. */
function reopened(host: Host): Host {
  return openExcel(openFile(host.save(), 'test.xlsx'));
}

describe('custom XML parts', () => {
  it('are added, and found by namespace and by id', async () => {
    openExcel();
    const [id = ''] = await add(`<a:run xmlns:a="${uri}">粤</a:run>`, '<plain/>');
    const found = await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const text = customXmlParts.getItem(id.toLowerCase()).getXml();
      const only = customXmlParts.getByNamespace(uri).getOnlyItemOrNullObject();
      const none = customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject();
      for (const each of [only, none]) each.load('id');
      await context.sync();
      return [text.value, only.id, none.isNullObject];
    });
    const missing = (context: Excel.RequestContext) => {
      context.workbook.customXmlParts.getItem('{0}').load('id');
      return context.sync();
    };
    expect(found).toEqual([`<a:run xmlns:a="${uri}">粤</a:run>`, id, true]);
    expect(await errorCode(missing)).toBe('ItemNotFound');
    expect(await texts()).toEqual([`<a:run xmlns:a="${uri}">粤</a:run>`]);
    expect(await texts('')).toEqual(['<plain/>']);
  });

  it('of one namespace are none the only one where there are two', async () => {
    openExcel();
    await add(`<one xmlns="${uri}"/>`, `<two xmlns="${uri}"/>`);
    const isNull = await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(uri).getOnlyItemOrNullObject();
      part.load('id');
      await context.sync();
      return part.isNullObject;
    });
    const only = (namespace: string) => (context: Excel.RequestContext) => {
      context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().load('id');
      return context.sync();
    };
    expect(isNull).toBe(true);
    expect(await errorCode(only(uri))).toBe('InvalidOperation');
    expect(await errorCode(only('urn:other'))).toBe('ItemNotFound');
  });

  it.each(['', 'text', '<a>', '<a></b>', '<a/><b/>', '<a:b/>', '<!DOCTYPE a><a/>', '<a>&nbsp;</a>', '<a>\u0001</a>'])(
    'refuse %j, which is no well-formed XML',
    async (xml) => {
      openExcel();
      await add(`<run xmlns="${uri}"/>`);
      const adding = (context: Excel.RequestContext) => (context.workbook.customXmlParts.add(xml), context.sync());
      const setting = (context: Excel.RequestContext) => {
        context.workbook.customXmlParts.getByNamespace(uri).getOnlyItem().setXml(xml);
        return context.sync();
      };
      expect(await errorCode(adding)).toBe('InvalidArgument');
      expect(await errorCode(setting)).toBe('InvalidArgument');
      expect(await texts()).toEqual([`<run xmlns="${uri}"/>`]);
    },
  );

  it('added, changed and deleted are so in the file', async () => {
    const first = openExcel();
    await add(`<run xmlns="${uri}">1</run>`);
    const second = reopened(first);
    expect(await texts()).toEqual([`<run xmlns="${uri}">1</run>`]);
    await change((part) => part.setXml(`<run xmlns="${uri}">2 &amp; 3</run>`));
    const third = reopened(second);
    expect(await texts()).toEqual([`<run xmlns="${uri}">2 &amp; 3</run>`]);
    expect(third.workbook.customXml.map(({ id }) => id)).toEqual(first.workbook.customXml.map(({ id }) => id));
    await change((part) => part.delete());
    reopened(third);
    expect(await texts()).toEqual([]);
  });

  it('are found under their new namespace once it has changed', async () => {
    const host = openExcel();
    await add(`<run xmlns="${uri}"/>`);
    await change((part) => part.setXml('<?xml version="1.0" encoding="UTF-16"?><run xmlns="urn:committed"/>'));
    expect([await texts(), await texts('urn:committed')]).toEqual([[], ['<run xmlns="urn:committed"/>']]);
    reopened(reopened(host));
    expect([await texts(), await texts('urn:committed')]).toEqual([[], ['<run xmlns="urn:committed"/>']]);
  });

  it('that are gone are not there for who still holds them, and their ids are not given again', async () => {
    openExcel();
    const before = await add(`<run xmlns="${uri}"/>`);
    const code = await errorCode(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(uri).getOnlyItem();
      part.delete();
      part.setXml('<again/>');
      await context.sync();
    });
    const after = await add(`<run xmlns="${uri}"/>`);
    expect(code).toBe('ItemNotFound');
    expect(after).not.toEqual(before);
  });
});
