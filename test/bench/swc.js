import { register } from "node:module";

register("./swcHooks.js", import.meta.url);
