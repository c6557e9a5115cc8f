import {
  BROWSER_TIMEOUT,
  openStandIn,
  startBrowser,
  type BrowserUnderTest,
  type PageOptions,
  type StandInPage,
} from "./standInPage.ts";

/**
 * For the tests of a file: one browser for all of them. Gives what opens the stand-in in it; a page is closed after the
 * test that opened it.
 */
export function standInTests(): (options?: PageOptions) => Promise<StandInPage> {
  let under: BrowserUnderTest;
  let opened: StandInPage;
  jest.setTimeout(BROWSER_TIMEOUT);
  beforeAll(async () => {
    under = await startBrowser();
  });
  afterAll(() => under.close());
  afterEach(() => opened.close());
  return async (options) => {
    opened = await openStandIn(under, options);
    return opened;
  };
}
