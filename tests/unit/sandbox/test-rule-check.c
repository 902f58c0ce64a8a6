/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rule-check.c: what a rule says of data: each operator, conditions, branches, and what is not
 * known.
 */
#include "guichet-sandbox-rule-check.h"

#define OWNER(fields)                                                                              \
  "{'label':'OWNER_CONTACT','type':'contact','fields':{'and':[" fields "],'constraints':[]}}"
#define FIELD(label, constraint) "{'label':'" label "','constraints':[" constraint "]}"

static JsonObject *
parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = json_from_string (json, &error);

  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (node));
}

/* The fields that do not hold, in the order of their names. */
static char *
check (const char *rule_text, const char *data_text, const char *saved_text)
{
  g_autoptr(JsonObject) rule = parse (rule_text);
  g_autoptr(JsonObject) data = parse (data_text);
  g_autoptr(JsonObject) saved = saved_text != NULL ? parse (saved_text) : NULL;
  const GuichetSandboxRuleCase what = { "update", data, saved };
  g_autoptr(GHashTable) details = guichet_sandbox_rule_check (rule, &what);
  g_autoptr(GList) names = g_list_sort (g_hash_table_get_keys (details), (GCompareFunc) g_strcmp0);
  GString *all = g_string_new (NULL);

  for (GList *l = names; l != NULL; l = l->next)
    g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", (char *) l->data);
  return g_string_free (all, FALSE);
}

static void
assert_check (const char *rule, const char *data, const char *saved, const char *wanted)
{
  g_autofree char *found = check (rule, data, saved);

  g_assert_cmpstr (found, ==, wanted);
}

typedef struct
{
  const char *constraint;
  const char *good; /* JSON */
  const char *bad;  /* (nullable): nothing is bad */
} OperatorRow;

/* clang-format off */
static const OperatorRow operator_rows[] = {
  { "{'operator':'required'}", "'x'", "''" },
  { "{'operator':'required'}", "0", "null" },
  { "{'operator':'notempty'}", "'x'", "''" },
  { "{'operator':'empty'}", "''", "'x'" },
  { "{'operator':'shouldbetrue'}", "true", "false" },
  { "{'operator':'shouldbetrue'}", "'1'", "null" },
  { "{'operator':'shouldbetrue'}", "1", "'yes'" },
  { "{'operator':'eq','value':'a'}", "'a'", "'A'" },
  { "{'operator':'ne','value':'a'}", "'b'", "'a'" },
  { "{'operator':'gt','value':'9'}", "10", "9" },
  { "{'operator':'gte','value':'9'}", "'9'", "8.5" },
  { "{'operator':'lt','value':'2015-01-01'}", "'1984-05-17'", "'2015-01-01'" },
  { "{'operator':'lte','value':'9'}", "9", "10" },
  { "{'operator':'minlength','value':'3'}", "'été'", "'té'" },
  { "{'operator':'maxlength','value':'3'}", "'été'", "'étés'" },
  { "{'operator':'between','values':['2','3']}", "'été'", "'étés'" },
  { "{'operator':'contains','values':['FR','BE']}", "'BE'", "'B'" },
  { "{'operator':'notcontains','values':['FR','BE']}", "'B'", "'BE'" },
  { "{'operator':'match','value':'^[a-z]+$'}", "'abc'", "'ABC'" },
  { "{'operator':'match','value':'('}", "''", "'ABC'" },
  { "{'operator':'sparkles','value':'a'}", "'b'", NULL },
  { "{'value':'a'}", "'b'", NULL },
};
/* clang-format on */

static void
test_each_operator_asks_for_its_own (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (operator_rows); i++)
    {
      const OperatorRow *row = &operator_rows[i];
      g_autofree char *rule = g_strdup_printf (
          "{'label':'OWNER_CONTACT','fields':{'label':'x','constraints':[%s]}}", row->constraint);
      g_autofree char *good = g_strdup_printf ("{'owner':{'x':%s}}", row->good);
      g_autofree char *bad =
          row->bad != NULL ? g_strdup_printf ("{'owner':{'x':%s}}", row->bad) : NULL;

      assert_check (rule, good, NULL, "");
      if (bad != NULL)
        assert_check (rule, bad, NULL, "owner.x");
    }
}

static void
test_what_is_not_there_is_only_asked_to_be (void)
{
  assert_check (OWNER (FIELD ("x", "{'operator':'eq','value':'a'},{'operator':'minlength',"
                                   "'value':'3'},{'operator':'contains','values':['b']}")),
                "{'owner':{}}", NULL, "");
}

static void
test_a_nested_field_is_named_by_its_end (void)
{
  assert_check (OWNER (FIELD ("address.line1", "{'operator':'required'}") "," FIELD (
                    "organisationName", "{'operator':'required'}")),
                "{'owner':{'address':{'city':'x'}}}", NULL, "owner.line1 owner.organisation_name");
}

static void
test_a_condition_begins_at_the_top (void)
{
  const char *rule = OWNER (FIELD (
      "firstName", "{'operator':'required','conditions':{'label':'OWNER_CONTACT','fields':"
                   "{'label':'legalForm','constraints':[{'operator':'eq','value':'individual'"
                   "},{'operator':'required'}]},'constraints':[{'operator':'required'}]}}"));

  assert_check (rule, "{'owner':{'legalForm':'individual'}}", NULL, "owner.first_name");
  assert_check (rule, "{'owner':{'legalForm':'corporation'}}", NULL, "");
  assert_check (rule, "{'owner':{}}", NULL, "");
}

static void
test_one_branch_is_enough (void)
{
  const char *rule = OWNER ("{'or':[" FIELD ("a", "{'operator':'required'}") "," FIELD (
      "b", "{'operator':'required'}") "]}");

  assert_check (rule, "{'owner':{'a':'x'}}", NULL, "");
  assert_check (rule, "{'owner':{'b':'x'}}", NULL, "");
  assert_check (rule, "{'owner':{}}", NULL, "owner.a owner.b");
}

static void
test_read_only_speaks_of_what_is_there (void)
{
  const char *rule = OWNER (
      FIELD ("email", "{'operator':'readonly','conditions':{'label':'OWNER_CONTACT','fields':"
                      "{'label':'email','constraints':[{'operator':'required'}]}}}"));

  assert_check (rule, "{'owner':{'email':'new'}}", "{'email':'old'}", "owner.email");
  assert_check (rule, "{'owner':{'email':'old'}}", "{'email':'old'}", "");
  assert_check (rule, "{'owner':{'email':'new'}}", "{}", "");
  assert_check (rule, "{'owner':{'email':'new'}}", NULL, "");
}

static void
test_an_account_spells_its_fields_its_own_way (void)
{
  const char *rule = "{'label':'ADMIN_ACCOUNT','fields':{'label':'address.city','constraints':"
                     "[{'operator':'eq','value':'Berlin'}]}}";

  assert_check (rule, "{'adminAccount':{'city':'Berlin'}}", NULL, "");
  assert_check (rule, "{'adminAccount':{'city':'Lille'}}", NULL, "admin_account.city");
}

static void
test_what_is_of_another_action_does_not_count (void)
{
  const char *text = "{'label':'REASON','contexts':['%s'],'constraints':[{'operator':'required'}]}";
  g_autofree char *other = g_strdup_printf (text, "trade");
  g_autofree char *same = g_strdup_printf (text, "update");

  assert_check (other, "{}", NULL, "");
  assert_check (same, "{}", NULL, "domain.reason");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sandbox/rule-check/each-operator-asks-for-its-own",
                   test_each_operator_asks_for_its_own);
  g_test_add_func ("/sandbox/rule-check/what-is-not-there-is-only-asked-to-be",
                   test_what_is_not_there_is_only_asked_to_be);
  g_test_add_func ("/sandbox/rule-check/a-nested-field-is-named-by-its-end",
                   test_a_nested_field_is_named_by_its_end);
  g_test_add_func ("/sandbox/rule-check/a-condition-begins-at-the-top",
                   test_a_condition_begins_at_the_top);
  g_test_add_func ("/sandbox/rule-check/one-branch-is-enough", test_one_branch_is_enough);
  g_test_add_func ("/sandbox/rule-check/read-only-speaks-of-what-is-there",
                   test_read_only_speaks_of_what_is_there);
  g_test_add_func ("/sandbox/rule-check/an-account-spells-its-fields-its-own-way",
                   test_an_account_spells_its_fields_its_own_way);
  g_test_add_func ("/sandbox/rule-check/what-is-of-another-action-does-not-count",
                   test_what_is_of_another_action_does_not_count);
  return g_test_run ();
}
