/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-save.c: a holder is checked by OVHcloud, then written once; whatever goes wrong at
 * whatever step, nothing is written twice, and what is said of it is true.
 */
#include "guichet-domain-contact-api.h"
#include "guichet-error.h"
#include "guichet-holder-save.h"
#include "guichet-session-fixture.h"

#include <string.h>

#define DOMAIN  "example.org"
#define CHECK   "/domain/configurationRule/check?action=update&domain=" DOMAIN
#define HOLDERS "/domain/contact"
#define HOLDER  HOLDERS "/7"
#define REFUSAL                                                                                    \
  "{\"class\":\"Client::BadRequest::DOMDOCRuleNotRespected\",\"message\":\"Rule not respected\","  \
  "\"details\":{\"owner.city\":\"This field is required\",\"owner.moon\":\"Unheard of\","          \
  "\"_id\":\"1\"}}"

/* City as it may be corrected */
#define VALUES(id, city)                                                                           \
  "{\"id\":" id ",\"firstName\":\"Jeanne\",\"lastName\":\"Martin\",\"email\":\"j@example.org\","   \
  "\"legalForm\":\"individual\",\"address\":{\"city\":\"" city "\",\"country\":\"FR\"}}"
#define CITY "OWNER_CONTACT.address.city"
/* As it is known here */
#define READ                                                                                       \
  {                                                                                                \
    "GET", HOLDER, .body = VALUES ("7", "Bourg")                                                   \
  }

typedef struct
{
  gboolean is_over;
  GuichetDomainContact *holder; /* (nullable) */
  GHashTable *faults;           /* (nullable) */
  GError *error;
} Saved;

static void
saved_clear (Saved *self)
{
  g_clear_object (&self->holder);
  g_clear_pointer (&self->faults, g_hash_table_unref);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saved, saved_clear)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saved *saved = user_data;

  saved->holder =
      guichet_holder_save_finish (GUICHET_SESSION (source), result, &saved->faults, &saved->error);
  g_assert_true ((saved->holder == NULL) == (saved->error != NULL));
  saved->is_over = TRUE;
}

static void
wait (Saved *saved)
{
  while (!saved->is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* @holder: (nullable) */
static void
save (SessionFixture *fixture,
      GuichetDomainContact *holder,
      GuichetRuleValues *values,
      Saved *saved)
{
  guichet_holder_save_async (fixture->session, holder, DOMAIN, GUICHET_RULE_UPDATE, values, NULL,
                             saved_cb, saved);
  wait (saved);
}

static GuichetDomainContact *
new_holder (void)
{
  g_autoptr(JsonNode) reply = json_from_string (VALUES ("7", "Bourg"), NULL);

  return guichet_domain_contact_api_parse (reply, NULL);
}

/* “Viriat” is typed over the city of @holder. */
static GuichetRuleValues *
new_correction (GuichetDomainContact *holder)
{
  GuichetRuleValues *values = guichet_rule_values_new ();

  guichet_domain_contact_fill (holder, values);
  guichet_rule_values_set (values, CITY, "Viriat");
  return values;
}

/* The same person, whom OVHcloud does not know yet */
static GuichetRuleValues *
new_values (void)
{
  static const char *const texts[][2] = {
    { "OWNER_CONTACT.firstName", "Jeanne" },
    { "OWNER_CONTACT.lastName", "Martin" },
    { "OWNER_CONTACT.email", "j@example.org" },
    { "OWNER_CONTACT.legalForm", "individual" },
    { CITY, "Viriat" },
    { "OWNER_CONTACT.address.country", "FR" },
  };
  GuichetRuleValues *values = guichet_rule_values_new ();

  guichet_rule_values_begin (values, GUICHET_DOMAIN_CONTACT_PART);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    guichet_rule_values_set (values, texts[i][0], texts[i][1]);
  return values;
}

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

static void
test_correction (SessionFixture *fixture, gconstpointer data)
{
  PLAY (READ, { "POST", CHECK, .body = "null" }, { "PUT", HOLDER, .body = VALUES ("7", "Viriat") });
  g_autoptr(GuichetDomainContact) holder = new_holder ();
  g_autoptr(GuichetRuleValues) values = new_correction (holder);
  g_auto(Saved) saved = { 0 };

  session_fixture_load (fixture);
  save (fixture, holder, values, &saved);
  g_assert_no_error (saved.error);
  g_assert_true (saved.holder == holder);
  g_assert_cmpstr (guichet_domain_contact_get (holder, "address.city"), ==, "Viriat");
  g_assert_cmpuint (guichet_rule_values_get_n_changes (values), ==, 0);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", HOLDER), ==, 1);
  guichet_mock_server_assert_played (fixture->mock);
}

/* Somebody else has typed at the same value. */
static void
test_changed_meanwhile (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", HOLDER, .body = VALUES ("7", "Attignat") });
  g_autoptr(GuichetDomainContact) holder = new_holder ();
  g_autoptr(GuichetRuleValues) values = new_correction (holder);
  g_auto(Saved) saved = { 0 };

  session_fixture_load (fixture);
  save (fixture, holder, values, &saved);
  g_assert_error (saved.error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE);
  g_assert_cmpstr (guichet_rule_values_get (values, CITY), ==, "Viriat");
  g_assert_cmpstr (guichet_rule_values_get_saved (values, CITY), ==, "Attignat");
  g_assert_cmpstr (guichet_domain_contact_get (holder, "address.city"), ==, "Attignat");
  guichet_mock_server_assert_played (fixture->mock);
}

static void
test_new_one (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", HOLDERS, .body = "[" VALUES ("7", "Bourg") "]" },
        { "POST", CHECK, .body = "null" }, { "POST", HOLDERS, .body = VALUES ("8", "Viriat") });
  g_autoptr(GuichetRuleValues) values = new_values ();
  g_auto(Saved) saved = { 0 };

  session_fixture_load (fixture);
  save (fixture, NULL, values, &saved);
  g_assert_no_error (saved.error);
  g_assert_cmpint (guichet_domain_contact_get_id (saved.holder), ==, 8);
  g_assert_cmpuint (guichet_rule_values_get_n_changes (values), ==, 0);
  guichet_mock_server_assert_played (fixture->mock);
}

static void
test_refused_by_the_check (SessionFixture *fixture, gconstpointer data)
{
  PLAY (READ, { "POST", CHECK, .status = 400, .body = REFUSAL });
  g_autoptr(GuichetDomainContact) holder = new_holder ();
  g_autoptr(GuichetRuleValues) values = new_correction (holder);
  g_auto(Saved) saved = { 0 };

  session_fixture_load (fixture);
  save (fixture, holder, values, &saved);
  g_assert_error (saved.error, GUICHET_ERROR, GUICHET_ERROR_RULE_NOT_KEPT);
  g_assert_cmpuint (g_hash_table_size (saved.faults), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (saved.faults, CITY), ==, "This field is required");
  g_assert_cmpstr (g_hash_table_lookup (saved.faults, "owner.moon"), ==, "Unheard of");
  g_assert_cmpstr (guichet_rule_values_get (values, CITY), ==, "Viriat");
  g_assert_cmpstr (guichet_domain_contact_get (holder, "address.city"), ==, "Bourg");
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", HOLDER), ==, 0);
}

static const GuichetMockStep faults[] = {
  { .kind = GUICHET_MOCK_CLOSE },
  { .kind = GUICHET_MOCK_RESET },
  { .kind = GUICHET_MOCK_TRUNCATE, .body = VALUES ("8", "Viriat") },
  { .kind = GUICHET_MOCK_GARBAGE, .body = "what" },
  { .status = 503, .body = "<html>no</html>" },
  { .body = "\"what\"" },
};

static GuichetMockStep
at (const char *method, const char *path, const GuichetMockStep *fault)
{
  GuichetMockStep step = *fault;

  step.method = method;
  step.path = path;
  return step;
}

/* A check that nobody answered writes nothing, and nobody is told that it might have. */
static void
test_fault_at_the_check (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_load (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      const GuichetMockStep steps[] = { READ, at ("POST", CHECK, &faults[i]) };
      g_autoptr(GuichetDomainContact) holder = new_holder ();
      g_autoptr(GuichetRuleValues) values = new_correction (holder);
      g_auto(Saved) saved = { 0 };

      guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps));
      save (fixture, holder, values, &saved);
      g_assert_nonnull (saved.error);
      g_assert_null (saved.faults);
      g_assert_false (guichet_error_get_details (saved.error)->maybe_done);
      g_assert_cmpuint (guichet_rule_values_get_n_changes (values), ==, 1);
      g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", HOLDER), ==, 0);
      g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CHECK), ==, i + 1);
    }
}

/* How it is found to be after a lost answer */
typedef enum
{
  WRITTEN,
  NOT_WRITTEN,
  NOT_TOLD,
  N_ENDS,
} End;

static void
assert_end (const Saved *saved, End end)
{
  g_assert_true ((saved->error == NULL) == (end == WRITTEN));
  if (saved->error != NULL)
    g_assert_true (guichet_error_get_details (saved->error)->maybe_done);
}

static void
test_fault_at_the_correction (SessionFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep ends[] = {
    [WRITTEN] = { "GET", HOLDER, .body = VALUES ("7", "Viriat") },
    [NOT_WRITTEN] = { "GET", HOLDER, .body = VALUES ("7", "Bourg") },
    [NOT_TOLD] = { "GET", HOLDER, .status = 404, .body = "{\"message\":\"gone\"}" },
  };
  guint n_puts = 0;

  session_fixture_load (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    for (End end = WRITTEN; end < N_ENDS; end++)
      {
        const GuichetMockStep steps[] = {
          READ, { "POST", CHECK, .body = "null" }, at ("PUT", HOLDER, &faults[i]), ends[end]
        };
        g_autoptr(GuichetDomainContact) holder = new_holder ();
        g_autoptr(GuichetRuleValues) values = new_correction (holder);
        g_auto(Saved) saved = { 0 };

        guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps));
        save (fixture, holder, values, &saved);
        assert_end (&saved, end);
        g_assert_cmpuint (guichet_rule_values_get_n_changes (values), ==, end == WRITTEN ? 0 : 1);
        g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", HOLDER), ==, ++n_puts);
        guichet_mock_server_assert_played (fixture->mock);
      }
}

/* One of the same name was there before: that is not the new one. */
static void
test_fault_at_the_new_one (SessionFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep ends[] = {
    [WRITTEN] = { "GET", HOLDERS,
                  .body = "[" VALUES ("7", "Viriat") "," VALUES ("8", "Viriat") "]" },
    [NOT_WRITTEN] = { "GET", HOLDERS, .body = "[" VALUES ("7", "Viriat") "]" },
    [NOT_TOLD] = { "GET", HOLDERS, .status = 404, .body = "{\"message\":\"gone\"}" },
  };
  guint n_posts = 0;

  session_fixture_load (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    for (End end = WRITTEN; end < N_ENDS; end++)
      {
        const GuichetMockStep steps[] = {
          { "GET", HOLDERS, .body = "[" VALUES ("7", "Viriat") "]" },
          { "POST", CHECK, .body = "null" },
          at ("POST", HOLDERS, &faults[i]),
          ends[end],
        };
        g_autoptr(GuichetRuleValues) values = new_values ();
        g_auto(Saved) saved = { 0 };

        guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps));
        save (fixture, NULL, values, &saved);
        assert_end (&saved, end);
        if (end == WRITTEN)
          g_assert_cmpint (guichet_domain_contact_get_id (saved.holder), ==, 8);
        g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", HOLDERS), ==,
                          ++n_posts);
        guichet_mock_server_assert_played (fixture->mock);
      }
}

/* What is sent is what was checked. */
static void
test_typed_while_it_goes_on (SessionFixture *fixture, gconstpointer data)
{
  PLAY (READ, { "POST", CHECK, .kind = GUICHET_MOCK_HANG, .body = "null" },
        { "PUT", HOLDER, .body = VALUES ("7", "Viriat") });
  g_autoptr(GuichetDomainContact) holder = new_holder ();
  g_autoptr(GuichetRuleValues) values = new_correction (holder);
  g_auto(Saved) saved = { 0 };
  guint n_before;

  session_fixture_load (fixture);
  n_before = guichet_mock_server_get_n_requests (fixture->mock);
  guichet_holder_save_async (fixture->session, holder, DOMAIN, GUICHET_RULE_UPDATE, values, NULL,
                             saved_cb, &saved);
  guichet_mock_server_wait_requests (fixture->mock, n_before + 2);
  guichet_rule_values_set (values, CITY, "Attignat");
  guichet_mock_server_release (fixture->mock);
  wait (&saved);
  g_assert_no_error (saved.error);
  g_assert_nonnull (
      strstr (guichet_mock_server_get_body (fixture->mock, n_before + 2), "\"Viriat\""));
  g_assert_cmpstr (guichet_rule_values_get (values, CITY), ==, "Attignat");
  g_assert_cmpstr (guichet_rule_values_get_saved (values, CITY), ==, "Viriat");
}

static void
test_cancelled_before_it_is_sent (SessionFixture *fixture, gconstpointer data)
{
  PLAY (READ, { "POST", CHECK, .kind = GUICHET_MOCK_HANG });
  g_autoptr(GuichetDomainContact) holder = new_holder ();
  g_autoptr(GuichetRuleValues) values = new_correction (holder);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Saved) saved = { 0 };
  guint n_before;

  session_fixture_load (fixture);
  n_before = guichet_mock_server_get_n_requests (fixture->mock);
  guichet_holder_save_async (fixture->session, holder, DOMAIN, GUICHET_RULE_UPDATE, values,
                             cancellable, saved_cb, &saved);
  guichet_mock_server_wait_requests (fixture->mock, n_before + 2);
  g_cancellable_cancel (cancellable);
  wait (&saved);
  g_assert_error (saved.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "PUT", HOLDER), ==, 0);
}

static void
test_nobody_is_signed_in (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDomainContact) holder = new_holder ();
  g_autoptr(GuichetRuleValues) values = new_correction (holder);
  g_auto(Saved) saved = { 0 };

  save (fixture, holder, values, &saved);
  g_assert_error (saved.error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/holder-save/" path, SessionFixture, NULL, session_fixture_set_up, func,            \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("changed-meanwhile-is-not-overwritten", test_changed_meanwhile);
  ADD ("a-correction-is-checked-and-sent-once", test_correction);
  ADD ("a-new-one-is-checked-and-sent-once", test_new_one);
  ADD ("what-the-check-refuses-is-not-written", test_refused_by_the_check);
  ADD ("without-an-answer-to-the-check-nothing-is-written", test_fault_at_the_check);
  ADD ("a-lost-answer-to-a-correction-is-looked-for", test_fault_at_the_correction);
  ADD ("a-lost-answer-to-a-new-one-is-looked-for", test_fault_at_the_new_one);
  ADD ("what-is-typed-while-it-goes-on-is-not-sent", test_typed_while_it_goes_on);
  ADD ("cancelled-before-it-is-sent", test_cancelled_before_it_is_sent);
  ADD ("nobody-is-signed-in", test_nobody_is_signed_in);
  return g_test_run ();
}
