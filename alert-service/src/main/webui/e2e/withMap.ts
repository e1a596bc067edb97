import config from '../playwright.config.ts';

const { launchOptions } = config.use ?? {};

/** A browser that draws maps, in software where there is no graphics card. */
export const WITH_MAP = {
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []).filter((flag) => flag !== '--disable-gpu'), '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  },
};
