import { fold } from './fold.ts';

/** Given names of men; forms of one name stand together. Language, not beat. */
const HE = `
Oleksii Oleksiy Oleksij Aleksey Aleksei Alexei Alexey|Oleksandr Olexandr Aleksandr Alexander Alexandr Aliaksandr
Andrii Andriy Andrij Andrei Andrey Andrew|Serhii Serhiy Sergii Sergiy Sergei Sergey Serge|Dmytro Dmitry Dmitri Dmitriy Dmitrii Dzmitry
Volodymyr Vladimir Uladzimir Wladimir|Vladislav Vladyslav|Viacheslav Vyacheslav|Viktor Victor Wiktor|Mykola Nikolai Nikolay Mikola
Mykhailo Mykhaylo Mikhail Michail|Pavlo Pavel|Petro Pyotr Petr Piotr|Ivan Iwan|Ihor Igor|Oleh Oleg|Yurii Yuriy Yuri Yury Iurii|Yevhen Yevhenii Yevgeny Evgeny Yevgeni Evgenii
Kyrylo Kirill Kiril|Danylo Daniil Danila|Maksym Maxim Maksim Maxym|Mykyta Nikita|Illia Ilya Ilia|Artem Artyom Artiom|Roman|Bohdan Bogdan|Taras|Ostap|Orest
Anatolii Anatoliy Anatoly|Valerii Valeriy Valery|Vitalii Vitaliy Vitaly Vitali|Hryhorii Hryhoriy Grigory Grigori|Heorhii Heorhiy Georgy Georgi Georgii Giorgi|Kostiantyn Konstantin
Stepan Stefan Stephen Steven|Vasyl Vasily Vasilii|Leonid|Borys Boris|Hennadii Gennady Gennadi|Yaroslav Jaroslav|Stanislav Stanislaw|Rostyslav Rostislav|Rustem Rustam
Semen Semyon|Tymofii Timofei|Yakiv Yakov|Zakhar|Nazar|Marko Mark|Denys Denis|Arsenii Arseny|Fedir Fyodor|Ruslan|Timur|Ramzan|Lev|Matvii Matvei|Klym Klim|Anton|Yehor Egor|Vadym Vadim|Eduard Edward
John Jon|James Jim|William Bill Will|Robert Bob|Michael Mike|David Dave|Richard|Thomas Tom|Joseph Joe|Charles|Christopher Chris|Daniel Dan|Matthew|Anthony Tony|Donald Don|Paul|George|Kenneth
Brian|Kevin|Timothy|Ronald|Jason|Jeffrey|Gary|Eric|Jonathan|Scott|Frank|Benjamin Ben|Gregory|Samuel|Patrick|Jack|Dennis|Peter|Keith|Steve|Marco|Antony|Emmanuel|Francois|Jean|Pierre|Olaf
Friedrich|Johann|Hans|Klaus|Wolfgang|Jens|Lars|Nils|Sven|Per|Erik|Jonas|Magnus|Ulrich|Wim|Karl|Carl|Mateusz|Andrzej|Tomasz|Radoslaw|Donatas|Gitanas|Viktoras|Janez|Janos
Recep|Mehmet|Ahmed|Ali|Mohammed Muhammad|Omar|Hakan|Antonio|Jose|Luis|Carlos|Pedro|Mario|Giorgio|Keir|Rishi|Ivor|Simon|Martin|Alan|Henry|Arthur|Adam|Oliver|Noah|Luke|Philip|Justin|Nikola|Kuzma|Luka|Sava|Joshua|Ezra|Mustafa|Luca
`;

/** Given names of women. */
const SHE = `
Olena Yelena Elena Alena|Oleksandra Aleksandra Alexandra|Iryna Irina|Oksana Oxana|Olha Olga Volha|Nataliia Natalia Natalya Nataliya|Tetiana Tatiana Tatyana|Yuliia Yulia Yuliya Julia
Kateryna Ekaterina Yekaterina|Mariia Maria Mariya Marie|Anna Hanna|Halyna Galina|Svitlana Svetlana|Liudmyla Lyudmila Ludmila|Larysa Larisa|Nadiia Nadezhda|Vira Vera|Liubov Lyubov
Valentyna Valentina|Viktoriia Viktoria Victoria|Daria Dariia Darya|Sofiia Sofia Sofya|Anastasiia Anastasia|Yevheniia Yevgenia Evgenia|Zoia Zoya|Nina|Lesia Lesya|Odarka|Zlata|Zofia|Solomiia|Bohdana|Ruslana
Mary|Patricia|Jennifer|Linda|Elizabeth|Barbara|Susan|Jessica|Sarah|Karen|Nancy|Lisa|Margaret|Sandra|Ashley|Emily|Donna|Michelle|Carol|Amanda|Melissa|Deborah|Stephanie|Rebecca|Laura|Cynthia|Kathleen
Amy|Shirley|Brenda|Emma|Pamela|Nicole|Samantha|Katherine|Christine|Helen|Rachel|Janet|Catherine|Diane|Ruth|Joyce|Hillary|Theresa|Liz|Ursula|Angela|Annalena|Kaja|Sanna|Mette|Ingrid|Astrid
Agnes|Ines|Karin|Elin|Marit|Pia|Rosa|Ada|Mara|Oda|Nora|Mona|Jane|Anne|Alice|Charlotte|Claire|Giorgia|Zuzana|Dalia|Ingrida|Evika|Roberta|Fatima|Leila|Samia|Penny|Kamala|Jill|Grace|Joan|Judith|Frances
`;

/** Of names that are not listed; the men whose names end so are. */
const ENDS_LIKE_A_WOMANS = /^[a-z]{3,}a$/;

type Pronoun = 'he' | 'she';

interface GivenName {
  /** The same for all forms of one name. */
  readonly key: string;
  readonly pronoun: Pronoun;
}

const NAMES: ReadonlyMap<string, GivenName> = new Map([...readNames(HE, 'he'), ...readNames(SHE, 'she')]);

function readNames(list: string, pronoun: Pronoun): readonly (readonly [string, GivenName])[] {
  return list
    .trim()
    .split(/[|\n]/)
    .flatMap((group) => {
      const forms = group.split(' ').map(fold);
      return forms.map((form) => [form, { key: forms[0] ?? form, pronoun }] as const);
    });
}

/** Whether a word is listed as a given name. */
export function isGivenName(word: string): boolean {
  return NAMES.has(fold(word));
}

/** Which pronoun bearers of a given name go by; null where the name does not tell. */
export function pronounOfGivenName(name: string): Pronoun | null {
  const folded = fold(name);
  return NAMES.get(folded)?.pronoun ?? (ENDS_LIKE_A_WOMANS.test(folded) ? 'she' : null);
}

/** What all forms of one given name share: another language's and other transliterations count as one. */
export function givenNameKey(name: string): string {
  return NAMES.get(fold(name))?.key ?? fold(name);
}

/** Whether two given names may be one person's: forms of one name, an initial; of names not listed the first letter tells. */
export function mayBeOneGivenName(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  const areListed = a.length > 1 && b.length > 1 && NAMES.has(a) && NAMES.has(b);
  return areListed ? givenNameKey(a) === givenNameKey(b) : a.charAt(0) === b.charAt(0);
}
