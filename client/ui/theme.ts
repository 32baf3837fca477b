/** The Mantine theme, made of the design tokens (tokens.css is the one place where a colour or size is written). */
import { ActionIcon, Button, Checkbox, createTheme, Kbd, Menu, Popover, Tabs, Tooltip } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple, ModalProps, ModalStylesNames } from '@mantine/core';
import controls from './controls.module.css';

const ink: MantineColorsTuple = [
  '#ECEAE3',
  '#D9D6CC',
  '#BDB9AE',
  '#9F9B90',
  '#8F897D',
  '#7E7B71',
  '#6D685F',
  '#55514A',
  '#4A463F',
  '#1F1D1A',
];

/** One colour of the tokens for all ten shades: the token itself differs between light and dark. */
function token(name: string): MantineColorsTuple {
  const colour = `var(--${name})`;
  return [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour];
}

const floats = { shadow: 'lg', radius: 'lg', transitionProps: { transition: 'fade', duration: 120 } } as const;

export const theme = createTheme({
  fontFamily: 'var(--face-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--face-text)', fontWeight: '700' },
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '26px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '14px' },
  defaultRadius: 'sm',
  shadows: { sm: 'var(--e1)', md: 'var(--e2)', lg: 'var(--e3)' },
  breakpoints: { xs: '30em', sm: '40em', md: '48em', lg: '64em', xl: '100em' },
  colors: { ink, accent: token('accent'), danger: token('danger'), warn: token('warn'), ok: token('ok') },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 0 },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      classNames: { root: controls.button, label: controls.buttonLabel, section: controls.buttonSection },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle' },
      classNames: { root: controls.iconButton },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', radius: 3 }, classNames: { input: controls.checkbox } }),
    Kbd: Kbd.extend({ classNames: { root: controls.kbd } }),
    Menu: Menu.extend({
      // Its focus placeholder is a child that a menu must not have, and a portal lies outside all landmarks.
      defaultProps: { ...floats, position: 'bottom-end', withInitialFocusPlaceholder: false, withinPortal: false },
      classNames: { dropdown: controls.menu, item: controls.menuItem },
    }),
    // Not `Modal.extend`, which gives back what it is given: a dialog is loaded with the first one that opens.
    Modal: {
      defaultProps: {
        radius: 'lg',
        shadow: 'lg',
        transitionProps: { transition: 'fade', duration: 120 },
      } satisfies Partial<ModalProps>,
      classNames: {
        content: controls.dialog,
        title: controls.dialogTitle,
        body: controls.dialogBody,
      } satisfies Partial<Record<ModalStylesNames, string | undefined>>,
    },
    Popover: Popover.extend({ defaultProps: floats, classNames: { dropdown: controls.popover } }),
    Tabs: Tabs.extend({ classNames: { list: controls.tabs, tab: controls.tab } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, withinPortal: false, transitionProps: { transition: 'fade', duration: 90 } },
      classNames: { tooltip: controls.tooltip },
    }),
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--link)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface-2)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-primary-color-filled': 'var(--ink)',
    '--mantine-primary-color-filled-hover': 'var(--ink)',
    '--mantine-primary-color-contrast': 'var(--ink-inverse)',
  },
  light: {},
  dark: {},
});
