/**
 * numfmt, by the path of its file: release 4.0.1 names a file for `require` that it does not ship, and Jest reads that
 * entry. Everything else of the stand-in imports from here.
 */
export {
  format,
  getFormatFromId,
  isDateFormat,
  isValidFormat,
  parseValue,
} from "../../../node_modules/numfmt/dist/index.js";
