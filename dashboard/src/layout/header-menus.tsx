import { Languages, LogOut, SunMoon, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { signOut, useSession } from '@/auth/session';
import { Button } from '@/components/ui/button';
import {
  Menu,
  MenuChoice,
  MenuChoices,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu';
import { choose, LANGUAGES, type Language } from '@/i18n';
import { chooseTheme, THEMES, useTheme, type Theme } from './theme';

const NAMES: Record<Language, string> = { 'pt-BR': 'Português', en: 'English' };

const ThemeMenu = () => {
  const { t } = useTranslation();
  const { chosen } = useTheme();
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('theme.label')}>
          <SunMoon aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuChoices value={chosen} onValueChange={(value) => chooseTheme(value as Theme)}>
          {THEMES.map((theme) => (
            <MenuChoice key={theme} value={theme}>
              {t(`theme.${theme}`)}
            </MenuChoice>
          ))}
        </MenuChoices>
      </MenuContent>
    </Menu>
  );
};

const LanguageMenu = () => {
  const { t, i18n } = useTranslation();
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('language.label')}>
          <Languages aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuChoices
          value={i18n.language}
          onValueChange={(value) => void choose(value as Language)}
        >
          {LANGUAGES.map((language) => (
            <MenuChoice key={language} value={language} lang={language}>
              {NAMES[language]}
            </MenuChoice>
          ))}
        </MenuChoices>
      </MenuContent>
    </Menu>
  );
};

const AccountMenu = () => {
  const { t } = useTranslation();
  const { name, email, groups } = useSession();
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('account.label')}>
          <UserRound aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuLabel>
          <span className="block font-medium text-foreground">{name}</span>
          <span className="block">{email}</span>
          <span className="block">{groups.join(', ')}</span>
        </MenuLabel>
        <MenuSeparator />
        <MenuItem onSelect={() => void signOut()}>
          <LogOut aria-hidden />
          {t('account.signOut')}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
};

/** A module of its own: nothing is missing while it comes. */
const HeaderMenus = () => (
  <>
    <LanguageMenu />
    <ThemeMenu />
    <AccountMenu />
  </>
);

export default HeaderMenus;
