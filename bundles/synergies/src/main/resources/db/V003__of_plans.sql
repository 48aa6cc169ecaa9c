-- The page of a plan asks for its findings, the first page for those of a department.

create index finding_plan_a on synergies.finding (plan_a);
create index finding_plan_b on synergies.finding (plan_b);
create index finding_department_a on synergies.finding (department_a);
create index finding_department_b on synergies.finding (department_b);
create index verdict_type on synergies.verdict (found_type, given_at);
