/** Top-level domains that make a bare `name.domain` a link: those that news of the beat and ordinary abbreviations meet. */
export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  (
    'com org net edu gov mil int info biz name pro io co me tv cc ai app dev xyz top site online live today news press ' +
    'media blog world wiki report agency global top club shop store link email zone life space tech cloud ' +
    'ua uk ru by pl de fr it es eu us ca cn jp kr in tr il ge md ro hu sk cz at ch nl be lu dk se no fi ee lv lt is ie pt ' +
    'gr bg rs hr si al mk ba am az kz uz kg tj tm mn ir iq sy ae sa qa eg za ng ke br ar cl mx au nz su tk cf ga to st gl ' +
    'ms fm im ly la ws vc so sh gg рф укр бел'
  ).split(' '),
);
