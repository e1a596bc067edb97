import { commonWords } from '../i18n/common.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { Button } from './Button.tsx';

export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button look="quiet" size="small" lang={other} onClick={() => choose(other)}>
      {useWords(commonWords).switchLanguage}
    </Button>
  );
}
