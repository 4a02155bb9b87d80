import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import * as dates from './dates';
import { en } from './en';
import { type Dict, fr } from './fr';

export type Lang = 'fr' | 'en';

const dictionaries: Record<Lang, Dict> = { fr, en };
const KEPT = 'amphi.lang';

interface I18n {
  lang: Lang;
  t: Dict;
  setLang: (lang: Lang) => void;
}

const Context = createContext<I18n | null>(null);

const remembered = (): Lang => {
  try {
    const kept = localStorage.getItem(KEPT);
    if (kept === 'fr' || kept === 'en') return kept;
  } catch {
    // Storage refused: French first.
  }
  return 'fr';
};

/** Words and dates of the chosen language; French unless the reader asks otherwise. */
export const I18nProvider = ({ children }: { children: ReactNode }) => {
  const [lang, setLang] = useState<Lang>(remembered);
  useEffect(() => {
    document.documentElement.lang = lang;
    try {
      localStorage.setItem(KEPT, lang);
    } catch {
      // Not kept: asked again next time.
    }
  }, [lang]);
  const value = useMemo(() => ({ lang, t: dictionaries[lang], setLang }), [lang]);
  return <Context value={value}>{children}</Context>;
};

export const useI18n = (): I18n => {
  const value = useContext(Context);
  if (!value) throw new Error('I18nProvider is missing');
  return value;
};

export const useT = (): Dict => useI18n().t;

/** Date functions of {@link dates} in the reader's language. */
export const useDates = () => {
  const { lang } = useI18n();
  return useMemo(
    () => ({
      time: (at: string | number | Date) => dates.time(at, lang),
      day: (at: string | number | Date) => dates.day(at, lang),
      moment: (at: string | number | Date) => dates.moment(at, lang),
      moreOrLess: (at: string | number | Date) => dates.moreOrLess(at, lang),
      plainDay: (at: string) => dates.plainDay(at, lang),
    }),
    [lang],
  );
};
