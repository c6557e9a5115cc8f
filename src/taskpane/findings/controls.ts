/** What is loaded with the first report. */
export { AcceptedList } from "./AcceptedList.tsx";
export { AcceptForm } from "./AcceptForm.tsx";
export { Toolbar } from "./Toolbar.tsx";
