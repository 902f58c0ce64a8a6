/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-check.c: what a registry wants to know of a holder, and what OVHcloud says of one
 * that was typed, each at its value; nobody is told that a check has written anything.
 */
#include "guichet-error.h"
#include "guichet-holder-save.h"
#include "guichet-rule-form.h"
#include "guichet-session-fixture.h"

#include <string.h>

#define DOMAIN "example.org"
#define RULE   "/domain/configurationRule?action=update&domain=" DOMAIN
#define CHECK  "/domain/configurationRule/check?action=update&domain=" DOMAIN
#define CITY   "OWNER_CONTACT.address.city"
#define REFUSAL                                                                                    \
  "{\"class\":\"Client::BadRequest::DOMDOCRuleNotRespected\",\"message\":\"Rule not respected\","  \
  "\"details\":{\"owner.city\":\"This field is required\"}}"

typedef struct
{
  gboolean is_over;
  GHashTable *faults;
  GuichetRule *rule;
  GError *error;
} Asked;

static void
asked_clear (Asked *self)
{
  g_clear_pointer (&self->faults, g_hash_table_unref);
  g_clear_pointer (&self->rule, guichet_rule_unref);
  g_clear_error (&self->error);
  self->is_over = FALSE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asked *asked = user_data;

  asked->faults = guichet_holder_check_finish (GUICHET_SESSION (source), result, &asked->error);
  asked->is_over = TRUE;
}

static void
rule_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asked *asked = user_data;

  asked->rule = guichet_holder_rule_finish (GUICHET_SESSION (source), result, &asked->error);
  asked->is_over = TRUE;
}

static void
check (SessionFixture *fixture, const GuichetMockStep *step, Asked *asked)
{
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();

  asked_clear (asked);
  guichet_rule_values_set (values, "OWNER_CONTACT.lastName", "Martin");
  guichet_mock_server_play (fixture->mock, step, 1);
  guichet_holder_check_async (fixture->session, DOMAIN, GUICHET_RULE_UPDATE, values, NULL,
                              checked_cb, asked);
  while (!asked->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_check_alone (SessionFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep fine = { "POST", CHECK, .body = "null" };
  static const GuichetMockStep refused = { "POST", CHECK, .status = 400, .body = REFUSAL };
  static const GuichetMockStep lost = { "POST", CHECK, .kind = GUICHET_MOCK_RESET };
  g_auto(Asked) asked = { 0 };

  session_fixture_load (fixture);
  check (fixture, &fine, &asked);
  g_assert_no_error (asked.error);
  g_assert_cmpuint (g_hash_table_size (asked.faults), ==, 0);
  check (fixture, &refused, &asked);
  g_assert_no_error (asked.error);
  g_assert_cmpstr (g_hash_table_lookup (asked.faults, CITY), ==, "This field is required");
  check (fixture, &lost, &asked);
  g_assert_null (asked.faults);
  g_assert_false (guichet_error_get_details (asked.error)->maybe_done);
}

static void
test_rule (SessionFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *body;
    gboolean is_read;
  } replies[] = { { "{\"and\":[{\"label\":\"REASON\",\"type\":\"string\"}]}", TRUE },
                  { "\"what\"", FALSE } };

  session_fixture_load (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      const GuichetMockStep step = { "GET", RULE, .body = replies[i].body };
      g_auto(Asked) asked = { 0 };

      guichet_mock_server_play (fixture->mock, &step, 1);
      guichet_holder_rule_async (fixture->session, DOMAIN, GUICHET_RULE_UPDATE, NULL, rule_read_cb,
                                 &asked);
      while (!asked.is_over)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true ((asked.rule != NULL) == replies[i].is_read);
      g_assert_true ((asked.error == NULL) == replies[i].is_read);
    }
}

static char *
build_deep (void)
{
  GString *rule = g_string_new (NULL);

  for (guint i = 0; i < 10000; i++)
    g_string_append (rule, "{\"and\":[");
  g_string_append (rule, "{}");
  for (guint i = 0; i < 10000; i++)
    g_string_append (rule, "]}");
  return g_string_free (rule, FALSE);
}

static char *
build_megabyte (void)
{
  GString *rule = g_string_new ("{\"and\":[");

  while (rule->len < 1024 * 1024)
    g_string_append_printf (rule, "{\"label\":\"field%zu\",\"type\":\"string\"},", rule->len);
  g_string_append (rule, "{}]}");
  return g_string_free (rule, FALSE);
}

/* Whatever comes instead of a rule, there is a sentence, and a form with every value there is. */
static void
test_no_rule_is_a_sentence_and_a_plain_form (SessionFixture *fixture, gconstpointer data)
{
  g_autofree char *deep = build_deep ();
  g_autofree char *megabyte = build_megabyte ();
  const char *const bodies[] = { "{\"and\":[", "{\"and\":[3]}", deep, megabyte };

  session_fixture_load (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      const GuichetMockStep step = { "GET", RULE, .body = bodies[i] };
      g_autoptr(GuichetDomainContact) holder = guichet_domain_contact_new (0);
      g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();
      g_autoptr(GuichetRuleForm) form = NULL;
      g_auto(Asked) asked = { 0 };

      guichet_mock_server_play (fixture->mock, &step, 1);
      guichet_holder_rule_async (fixture->session, DOMAIN, GUICHET_RULE_UPDATE, NULL, rule_read_cb,
                                 &asked);
      while (!asked.is_over)
        g_main_context_iteration (NULL, TRUE);
      g_assert_error (asked.error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      g_assert_cmpuint (strlen (asked.error->message), >, 0);
      g_assert_cmpuint (strlen (asked.error->message), <, 1000);
      guichet_domain_contact_fill (holder, values);
      form = guichet_rule_form_new (asked.rule, GUICHET_RULE_UPDATE, values);
      g_assert_true (guichet_rule_form_is_plain (form));
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (form)), ==,
                        guichet_domain_contact_get_n_labels ());
    }
}

#define ADD(path, func)                                                                            \
  g_test_add ("/holder-check/" path, SessionFixture, NULL, session_fixture_set_up, func,           \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-wrong-is-said-by-path", test_check_alone);
  ADD ("the-rule-of-a-domain-name", test_rule);
  ADD ("no-rule-is-a-plain-form", test_no_rule_is_a_sentence_and_a_plain_form);
  return g_test_run ();
}
