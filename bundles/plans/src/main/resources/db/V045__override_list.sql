-- What held the plan when a named officer let it pass, sentence by sentence as it was then; a JSON list. Empty before this version.

alter table plans.gate_override add column attached ${text};
