/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rule-text.c: the words of forms that eligibility rules make.
 */
#include "guichet-rule-text.h"

#include <string.h>

#include "guichet-domain-contact.h"
#include "rules.h"

static const char *const top_labels[] = {
  "OWNER_CONTACT",     "ADMIN_ACCOUNT", "TECH_ACCOUNT",    "DOMAIN_CONFIG", "REASON",
  "ACCEPT_CONDITIONS", "CLAIMS_NOTICE", "OWNER_LEGAL_AGE", "AUTH_INFO",     "PROTECTED_CODE",
};

/* Labels */

static void
assert_has_words (GHashTable *seen, const char *path, const char *label)
{
  char *words = guichet_rule_text_label (path);

  g_assert_cmpstr (words, !=, label);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (words)));
  g_assert_true (g_hash_table_add (seen, words));
}

static void
test_every_label_has_words_of_its_own (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *labels = guichet_domain_contact_get_labels ();

  for (guint i = 0; labels[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (GUICHET_DOMAIN_CONTACT_PART ".", labels[i], NULL);
      g_autofree char *alone = guichet_rule_text_label (labels[i]);
      g_autofree char *inside = guichet_rule_text_label (path);

      g_assert_cmpstr (alone, ==, inside);
      assert_has_words (seen, path, labels[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (top_labels); i++)
    assert_has_words (seen, top_labels[i], top_labels[i]);
}

static void
test_a_label_that_nobody_knows_is_told_as_it_is (void)
{
  g_autofree char *inside = guichet_rule_text_label ("OWNER_CONTACT.shoeSize");
  g_autofree char *alone = guichet_rule_text_label ("SHOE_SIZE");

  g_assert_cmpstr (inside, ==, "shoeSize");
  g_assert_cmpstr (alone, ==, "SHOE_SIZE");
}

static void
test_fields_stand_under_headings (void)
{
  g_assert_cmpstr (guichet_rule_text_section (OWNER ("lastName")), ==, "Who the Holder Is");
  g_assert_cmpstr (guichet_rule_text_section ("ADMIN_ACCOUNT.address.city"), ==,
                   "Administrator Contact");
  g_assert_cmpstr (guichet_rule_text_section ("REASON"), ==, "Conditions");
  g_assert_cmpstr (guichet_rule_text_section (OWNER ("shoeSize")), ==,
                   guichet_rule_text_section (OWNER ("vat")));
}

static void
test_fields_are_in_the_order_of_people (void)
{
  static const char *const order[] = {
    OWNER ("legalForm"),
    OWNER ("firstName"),
    OWNER ("lastName"),
    OWNER ("address.line1"),
    OWNER ("address.country"),
    OWNER ("email"),
    OWNER ("vat"),
    OWNER ("shoeSize"),
    "ADMIN_ACCOUNT.address.city",
    "REASON",
    "OWNER_LEGAL_AGE",
  };

  for (gsize i = 1; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpuint (guichet_rule_text_place (order[i - 1]), <,
                      guichet_rule_text_place (order[i]));
}

/* Values */

static void
test_values_are_told_as_people_read_them (void)
{
  /* clang-format off */
  static const struct
  {
    const char *path;
    const char *value;
    const char *told;
  } cases[] = {
    { OWNER ("legalForm"), "corporation", "Company" },
    { OWNER ("legalForm"), "cooperative", "cooperative" },
    { OWNER ("gender"), "female", "Ms" },
    { OWNER ("language"), "fr_FR", "French (France)" },
    { OWNER ("language"), "xx_XX", "xx_XX" },
    { OWNER ("address.country"), "BE", "Belgium" },
    { OWNER ("nationality"), "FR", "France" },
    { OWNER ("birthCountry"), "AC", "Ascension Island" },
    { OWNER ("birthCountry"), "ZW", "Zimbabwe" },
    { OWNER ("accreditationCountry"), "UNKNOWN", "Unknown" },
    { OWNER ("address.country"), "", "" },
    { OWNER ("address.country"), "Atlantis", "Atlantis" },
    { OWNER ("birthDay"), "1990-01-31", "01/31/90" },
    { OWNER ("birthDay"), "unknown", "unknown" },
    { OWNER ("lastName"), "corporation", "corporation" },
    { "OWNER_LEGAL_AGE", "true", "Yes" },
    { "ACCEPT_CONDITIONS", "false", "No" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = guichet_rule_text_value (cases[i].path, cases[i].value);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* Faults */

static void
assert_fault (const char *type,
              const char *constraints,
              const char *typed,
              GuichetRuleFaultKind kind,
              const char *sentence)
{
  g_autoptr(GuichetRuleForm) form = form_new_of_constraints (type, constraints);
  g_autofree char *told = NULL;

  g_assert_cmpint (fault_of (form, "x", typed), ==, kind);
  told = guichet_rule_text_fault (field_at (form, "x"));
  g_assert_cmpstr (told, ==, sentence);
}

static void
test_every_fault_is_a_sentence (void)
{
  /* clang-format off */
  static const struct
  {
    GuichetRuleFaultKind kind;
    const char *type;
    const char *constraints;
    const char *typed;
    const char *sentence;
  } cases[] = {
    { GUICHET_RULE_FINE, "string", "{'operator': 'required'}", "a", NULL },
    { GUICHET_RULE_MISSING, "string", "{'operator': 'required'}", "", "This field is mandatory" },
    { GUICHET_RULE_NOT_EMPTY, "string", "{'operator': 'empty'}", "a", "This field has to stay empty" },
    { GUICHET_RULE_FIXED, "string", "{'operator': 'readonly'}", "b", "The registry does not let this be corrected" },
    { GUICHET_RULE_NOT_EQUAL, "string", "{'operator': 'eq', 'value': 'Berlin'}", "Bonn", "It has to be “Berlin”" },
    { GUICHET_RULE_FORBIDDEN, "string", "{'operator': 'notcontains', 'values': ['a', 'b']}", "b", "It cannot be “b”" },
    { GUICHET_RULE_NOT_ABOVE, "number", "{'operator': 'gt', 'value': '3'}", "3", "It has to be above 3" },
    { GUICHET_RULE_NOT_AT_LEAST, "number", "{'operator': 'gte', 'value': '3'}", "2", "It has to be 3 or more" },
    { GUICHET_RULE_NOT_BELOW, "date_ISO8601", "{'operator': 'lt', 'value': '2015-01-01'}", "2020-01-01", "It has to be before 2015-01-01" },
    { GUICHET_RULE_NOT_AT_MOST, "number", "{'operator': 'lte', 'value': '3'}", "4", "It has to be 3 or less" },
    { GUICHET_RULE_TOO_SHORT, "string", "{'operator': 'minlength', 'value': '2'}", "a", "At least 2 characters" },
    { GUICHET_RULE_TOO_LONG, "string", "{'operator': 'maxlength', 'value': '1'}", "ab", "At most 1 character" },
    { GUICHET_RULE_BAD_LENGTH, "string", "{'operator': 'between', 'values': ['2', '3']}", "a", "Between 2 and 3 characters" },
    { GUICHET_RULE_BAD_LENGTH, "string", "{'operator': 'between', 'values': ['5', '5']}", "a", "Exactly 5 characters" },
    { GUICHET_RULE_NOT_ONE_OF, "string", "{'operator': 'contains', 'values': ['a']}", "b", "This is none of the possible choices" },
    { GUICHET_RULE_BAD_PATTERN, "string", "{'operator': 'match', 'value': '^[0-9]+$'}", "a", "This is not written as the registry wants it" },
    { GUICHET_RULE_NOT_ASCII, "string", "{'operator': 'match', 'value': '^[a-zA-Z ]*$'}", "Müller Hélène Béart",
      "The registry takes letters without accents only, and not: ü, é, è" },
    { GUICHET_RULE_NOT_ACCEPTED, "bool", "{'operator': 'shouldbetrue'}", "false", "This has to be ticked" },
    { GUICHET_RULE_NO_NUMBER, "number", "{'operator': 'maxlength', 'value': '9'}", "a", "This is not a number" },
    { GUICHET_RULE_NO_DATE, "date_ISO8601", "{'operator': 'maxlength', 'value': '20'}", "31/12/1980", "This is not a date, such as 1980-12-31" },
  };
  /* clang-format on */
  gboolean is_told[GUICHET_RULE_NO_DATE + 1] = { FALSE };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_fault (cases[i].type, cases[i].constraints, cases[i].typed, cases[i].kind,
                    cases[i].sentence);
      is_told[cases[i].kind] = TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (is_told); i++)
    g_assert_true (is_told[i]);
}

/* Some registries take a few accents. */
static void
test_only_refused_accents_are_named (void)
{
  assert_fault ("string", "{'operator': 'match', 'value': '^[a-zA-Zé ]*$'}", "é ł é",
                GUICHET_RULE_NOT_ASCII,
                "The registry takes letters without accents only, and not: ł");
  assert_fault ("string", "{'operator': 'match', 'value': '^[a-z ]*$'}", "a\xc2\xa0z",
                GUICHET_RULE_NOT_ASCII,
                "The registry takes letters without accents only, and not: U+00A0");
}

static void
test_a_tick_that_is_missing_has_to_be_ticked (void)
{
  assert_fault ("bool", "{'operator': 'required'}", "", GUICHET_RULE_MISSING,
                "This has to be ticked");
}

/* Of branches, the one that lacks the least says so, and that there are others. */
static void
test_another_condition_may_be_fulfilled (void)
{
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();
  g_autoptr(GuichetRule) rule = rule_parse (
      "{'or': [{'label': 'a', 'constraints': [{'operator': 'eq', 'value': 'Berlin'}]},"
      "        {'label': 'b', 'constraints': [{'operator': 'eq', 'value': 'Berlin'},"
      "                                       {'operator': 'minlength', 'value': '9'}]}]}");
  g_autoptr(GuichetRuleForm) form = NULL;
  g_autofree char *told = NULL;

  guichet_rule_values_take (values, "a", "Bonn");
  guichet_rule_values_take (values, "b", "Bonn");
  form = guichet_rule_form_new (rule, GUICHET_RULE_CREATE, values);
  told = guichet_rule_text_fault (field_at (form, "a"));
  g_assert_cmpstr (told, ==,
                   "It has to be “Berlin”, or you fulfil another of the registry’s conditions");
}

/* Hints */

static void
assert_hint (const char *rule_text, const char *path, const char *hint)
{
  g_autoptr(GuichetRuleValues) values = holder_new_empty ();
  g_autoptr(GuichetRule) rule = rule_parse (rule_text);
  g_autoptr(GuichetRuleForm) form = guichet_rule_form_new (rule, GUICHET_RULE_CREATE, values);
  g_autofree char *told = guichet_rule_text_hint (field_at (form, path));

  g_assert_cmpstr (told, ==, hint);
}

static void
test_hints_say_what_the_label_does_not (void)
{
  assert_hint ("{'label': 'vat', 'description': 'Represents the VAT number of the owner contact.',"
               " 'placeholder': 'BE0123456789', 'constraints': []}",
               "vat", "Such as BE0123456789");
  assert_hint ("{'label': 'lastName', 'description': 'Represents the last name.',"
               " 'placeholder': 'lorem', 'constraints': []}",
               "lastName", NULL);
  assert_hint ("{'label': 'shoeSize', 'description': 'Represents the shoes.',"
               " 'placeholder': '42', 'constraints': []}",
               "shoeSize", "Represents the shoes. · Such as 42");
  assert_hint ("{'label': 'ACCEPT_CONDITIONS', 'type': 'bool', 'description': 'Read them.',"
               " 'placeholder': 'true', 'constraints': []}",
               "ACCEPT_CONDITIONS", "Read them.");
}

static void
test_every_change_is_a_sentence_of_its_own (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int change = GUICHET_RULE_CHANGE_NONE; change <= GUICHET_RULE_CHANGE_IMPOSSIBLE; change++)
    g_assert_true (g_hash_table_add (seen, (char *) guichet_rule_text_change (change)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-text/every-label-has-words-of-its-own",
                   test_every_label_has_words_of_its_own);
  g_test_add_func ("/rule-text/a-label-that-nobody-knows-is-told-as-it-is",
                   test_a_label_that_nobody_knows_is_told_as_it_is);
  g_test_add_func ("/rule-text/fields-stand-under-headings", test_fields_stand_under_headings);
  g_test_add_func ("/rule-text/fields-are-in-the-order-of-people",
                   test_fields_are_in_the_order_of_people);
  g_test_add_func ("/rule-text/values-are-told-as-people-read-them",
                   test_values_are_told_as_people_read_them);
  g_test_add_func ("/rule-text/every-fault-is-a-sentence", test_every_fault_is_a_sentence);
  g_test_add_func ("/rule-text/only-refused-accents-are-named",
                   test_only_refused_accents_are_named);
  g_test_add_func ("/rule-text/a-tick-that-is-missing-has-to-be-ticked",
                   test_a_tick_that_is_missing_has_to_be_ticked);
  g_test_add_func ("/rule-text/another-condition-may-be-fulfilled",
                   test_another_condition_may_be_fulfilled);
  g_test_add_func ("/rule-text/hints-say-what-the-label-does-not",
                   test_hints_say_what_the_label_does_not);
  g_test_add_func ("/rule-text/every-change-is-a-sentence-of-its-own",
                   test_every_change_is_a_sentence_of_its_own);
  return g_test_run ();
}
