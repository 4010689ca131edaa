import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/beat/beat.ts';
import { createExtractor } from '../../src/extract/create-extractor.ts';
import { vocabulary } from './ferry-news.ts';
import { documentOf } from './support-find.ts';

function place(id: string, name: string, more: Partial<Place> = {}): Place {
  return { id, name, spellings: [], former: [], region: '', country: '', lat: 0, lon: 0, government: null, ...more };
}

const { beat } = vocabulary;
const extractor = createExtractor({
  ...beat,
  places: [
    ...beat.places,
    place('myrna-alder', 'Myrna', { region: 'Alder Oblast', lat: 50, lon: 30, spellings: ['Мирна'] }),
    place('myrna-cedar', 'Myrna', { region: 'Cedar Oblast', lat: 48, lon: 36 }),
    place('ford', 'Fordby', { region: 'Cedar Oblast', lat: 48.1, lon: 36.1, former: ['Oldford'] }),
    place('far', 'Farby', { region: 'Dale Oblast', lat: 60, lon: 10 }),
    place('great-fordby', 'Great Fordby', { spellings: ['Великий Ольх'] }),
    place('olsk', 'Olsk', {
      region: 'Cedar Oblast',
      lat: 48,
      lon: 36,
      spellings: ['Ольськ', 'Ольск'],
      former: ['Красновськ'],
    }),
    place('olske', 'Olske', { region: 'Alder Oblast', lat: 50, lon: 30, spellings: ['Ольське', 'Ольское'] }),
    place('seat', 'Seatby', { government: 'norland', spellings: ['Сідів'] }),
    place('dosa', 'Dosa', { spellings: ['Доха'] }),
  ],
});

const found = (text: string) => extractor.extract(documentOf(text)).places.map((one) => one.place);

describe('which names are towns', () => {
  it.each<[string, readonly string[]]>([
    // English spelling
    ['Guards entered Great Fordby and Fordby.', ['great-fordby', 'ford']],
    ['Guards entered Oldford.', ['ford']],
    ['Fordby’s market burned.', ['ford']],
    ['Fordby-based guards slept.', ['ford']],
    ['The Fordby-Farby road was cut.', ['ford', 'far']],
    // Regions
    ['Guards advanced in the Alder direction.', []],
    ['Guards fought on the Alder front.', []],
    ['Guards fought on the Alder axis.', []],
    ['Guards fought in the Alder sector.', []],
    ['Guards fought in Alder oblast.', []],
    ['Guards fought in Alder and Cedar regions.', []],
    ['Guards fought in the regions of Alder, Birk and Cedar.', []],
    ['Guards fought in Alder, Cedar and other regions.', []],
    ['Guards fought in Alder and the Cedar region.', ['alder']],
    ['Guards crossed the Alder–Cedar border.', []],
    ['Guards fought in eastern Alder.', []],
    ['Guards fought in central Alder.', ['alder']],
    ['Guards fought in eastern Fordby.', ['ford']],
    ['Guards fought in the city of Alder in the Alder region.', ['alder']],
    // Governments
    ['Nordheim and Sudheim agreed.', []],
    ['Nordheim’s foreign ministry protested.', []],
    ['Nordheim’s residents hid.', ['nordheim']],
    ['Nordheim mayor Lund slept.', ['nordheim']],
    ['A drone hit Nordheim.', ['nordheim']],
    ['Explosions rocked Nordheim.', ['nordheim']],
    ['Nordheim was hit overnight.', ['nordheim']],
    ['Drones were shot down over Nordheim.', ['nordheim']],
    ['Missiles struck Fordby and Nordheim.', ['ford', 'nordheim']],
    ['Missiles struck Fordby, Nordheim said.', ['ford']],
    ['Missiles struck Fordby and Nordheim protested.', ['ford']],
    ['Sudland blamed Nordheim.', []],
    // Namesakes
    ['The Fordby agreements failed.', []],
    ['The Fordby Memorandum failed.', []],
    ['The Fordby peace accords failed.', []],
    ['Guards slept at noon Fordby time.', []],
    ['The Fordby Energy Institute closed.', []],
    ['The Fordby joins the sea.', []],
    ['They met in Fordby Monday.', ['ford']],
    ['They met Fordby Mayor Lund.', ['ford']],
    // People
    ['Mr. Fordby slept.', []],
    ['Gen. Fordby slept.', []],
    ['President Fordby slept.', []],
    ['They met Ivan Fordby there.', []],
    ['Fordby said it was cold.', []],
    ['“It is cold,” said Fordby.', []],
    ['A baker in Fordby said it was cold.', ['ford']],
    ['They fled, an officer from Fordby said.', ['ford']],
    ['The mayor of Fordby slept.', ['ford']],
    ['They left Ukrainian Fordby there.', ['ford']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('Cyrillic names in every case', () => {
  it.each<[string, readonly string[]]>([
    ['Бої тривають у Великому Ольху.', ['great-fordby']],
    ['Війська відійшли з Ольська.', ['olsk']],
    ['Войска вышли из Ольска и заняли Ольское.', ['olsk', 'olske']],
    ['Бои идут под Ольском.', ['olsk']],
    ['Бои идут в Ольском.', ['olske']],
    ['Бої йдуть під Красновськом.', ['olsk']],
    ['Бої в Ольській області.', []],
    ['Ольська область під обстрілом.', []],
    ['Вони були в Ольську.', ['olsk']],
    ['Вибухи лунали в Сідові.', ['seat']],
    ['Перемовини між Сідовом і Ольськом зірвано.', ['olsk']],
    ['Досі йдуть бої.', []],
    ['Вони були в Досі.', ['dosa']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('one of several towns of a name', () => {
  it.each<[string, string, readonly string[]]>([
    ['whose region stands beside it', 'Guards took Myrna in the Cedar region.', ['myrna-cedar']],
    ['whose region is named in the text', 'The Alder region burned.\n\nGuards took Myrna.', ['myrna-alder']],
    ['the sentence before the text', 'The Alder region burned.\n\nGuards took Myrna, Cedar region.', ['myrna-cedar']],
    ['near another town', 'Guards took Fordby and Myrna.', ['ford', 'myrna-cedar']],
    ['none that lies far', 'Guards took Farby and Myrna.', ['far']],
    ['none without a sign', 'Guards took Myrna.', []],
    ['none where both regions are named', 'The Alder region and the Cedar region burned.\n\nGuards took Myrna.', []],
    ['by its own spelling', 'Війська взяли Мирну.', ['myrna-alder']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});
