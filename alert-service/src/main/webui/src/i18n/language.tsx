import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Language = 'zh-CN' | 'en';

/** The same words in both languages; the compiler sees to it that none is missing. */
export type Both<T> = Record<Language, T>;

type Choice = { language: Language; choose: (language: Language) => void };

const KEY = 'minewatch.language';
const Context = createContext<Choice>({ language: 'zh-CN', choose: () => undefined });

/** Chinese unless the reader has once chosen otherwise. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo<Choice>(
    () => ({
      language,
      choose: (next) => {
        localStorage.setItem(KEY, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={choice}>{children}</Context>;
}

export const useLanguage = () => useContext(Context);

export function useWords<T>(words: Both<T>): T {
  return words[useLanguage().language];
}

/** A name in the reader's language, if the registry has one. */
export function nameIn(language: Language, thing: { name: string; names?: Record<string, string> }): string {
  return thing.names?.[language] ?? (language === 'en' ? thing.names?.['en'] : undefined) ?? thing.name;
}

/** The word for a value the page may not know yet, because the service is newer. */
export const wordOf = (words: Record<string, string>, value: string): string => words[value] ?? value;
