/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * contact-desk.c: looks after the contacts of one account as the windows do, without a window, for
 * tests that play several people. Reads standard input, because a code never stands on a command
 * line; the words of a line are parted by tabs, and escaped as in C:
 *
 *   account                              who is signed in
 *   services                             reads all of them
 *   separate                             from now on each contact has a request of its own
 *   add KIND NAME ADMIN TECH BILLING     plans new contacts for a service; "-" stays as it is
 *   send                                 carries the plan out; what is added next is another one
 *   retry                                sends once more what failed, or goes on after a pause
 *   requests                             reads all of them
 *   accept TEXT, refuse TEXT             with the codes that are found in an e-mail
 *   accept-code ID TEXT                  with a code alone
 *   resend ID
 *
 * What it prints ends in a line with a dot; contact-desk-print.c says what it is.
 */
#include <stdio.h>

#include "contact-desk.h"
#include "guichet-contact-bulk-private.h"
#include "guichet-instance.h"

/* Longer than the sandbox takes for an answer. */
#define SETTLE_MS 1500

void
contact_desk_run_until (gboolean (*holds) (gpointer data), gpointer data)
{
  while (!holds (data))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_read (gpointer services)
{
  return !guichet_reading_list_get_loading (GUICHET_READING_LIST (services));
}

static gboolean
has_requests (gpointer requests)
{
  return !guichet_read_list_get_loading (requests);
}

static gboolean
is_at_rest (gpointer bulk)
{
  const GuichetBulkState state = guichet_bulk_get_state (GUICHET_BULK (bulk));

  return state == GUICHET_BULK_OVER || state == GUICHET_BULK_PAUSED;
}

static void
tell_account (ContactDesk *self, char **words)
{
  g_autofree char *email = NULL;

  g_object_get (self->account, "email", &email, NULL);
  g_print ("account\t%s\t%s\n", guichet_account_get_nichandle (self->account), email);
}

static void
read_services (ContactDesk *self, char **words)
{
  guichet_reading_list_load (GUICHET_READING_LIST (self->services));
  contact_desk_run_until (is_read, self->services);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  contact_desk_print_services (self);
}

static void
make_plan (ContactDesk *self)
{
  g_clear_object (&self->bulk);
  self->bulk = guichet_contact_bulk_new_in_folder (self->session, self->folder);
  guichet_contact_bulk_set_settle (self->bulk, SETTLE_MS);
  guichet_contact_bulk_set_separate (self->bulk, self->is_separate);
}

static void
separate (ContactDesk *self, char **words)
{
  self->is_separate = TRUE;
  make_plan (self);
}

static const char *
find_wanted (const char *word)
{
  return g_str_equal (word, "-") ? NULL : word;
}

static void
add (ContactDesk *self, char **words)
{
  g_autoptr(GEnumClass) kinds = g_type_class_ref (GUICHET_TYPE_SERVICE_KIND);
  const GEnumValue *kind = g_enum_get_value_by_nick (kinds, words[1]);
  GuichetService *service =
      guichet_service_list_find (self->services, (GuichetServiceKind) kind->value, words[2]);

  if (guichet_bulk_get_state (GUICHET_BULK (self->bulk)) != GUICHET_BULK_PLANNED)
    make_plan (self);
  if (service == NULL)
    g_print ("missing\t%s\n", words[2]);
  else
    guichet_contact_bulk_add (self->bulk, service, find_wanted (words[3]), find_wanted (words[4]),
                              find_wanted (words[5]));
}

static void
wait_for_bulk (ContactDesk *self)
{
  contact_desk_run_until (is_at_rest, self->bulk);
  contact_desk_print_bulk (self);
}

static void
send (ContactDesk *self, char **words)
{
  g_autoptr(GError) error = NULL;

  if (guichet_bulk_start (GUICHET_BULK (self->bulk), &error))
    wait_for_bulk (self);
  else
    contact_desk_print_failure (error);
}

static void
retry (ContactDesk *self, char **words)
{
  if (guichet_bulk_get_state (GUICHET_BULK (self->bulk)) == GUICHET_BULK_PAUSED)
    guichet_bulk_resume (GUICHET_BULK (self->bulk));
  else
    guichet_bulk_retry (GUICHET_BULK (self->bulk), NULL);
  wait_for_bulk (self);
}

static void
read_requests (ContactDesk *self, char **words)
{
  /* What was asked for before this moment is old. */
  contact_desk_run_until (has_requests, self->requests);
  guichet_contact_request_list_refresh (self->requests);
  contact_desk_run_until (has_requests, self->requests);
  contact_desk_print_requests (self);
}

/* clang-format off */
static const struct
{
  const char *name;
  guint n_words;
  void (*obey) (ContactDesk *self, char **words);
} commands[] = {
  { "account",     1, tell_account },
  { "services",    1, read_services },
  { "separate",    1, separate },
  { "add",         6, add },
  { "send",        1, send },
  { "retry",       1, retry },
  { "requests",    1, read_requests },
  { "accept",      2, contact_desk_accept_mail },
  { "refuse",      2, contact_desk_refuse_mail },
  { "accept-code", 3, contact_desk_accept_code },
  { "resend",      2, contact_desk_resend },
};
/* clang-format on */

static gboolean
obey (ContactDesk *self, char *line)
{
  g_auto(GStrv) words = g_strsplit (g_strchomp (line), "\t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *escaped = words[i];

      words[i] = g_strcompress (escaped);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strv_length (words) == commands[i].n_words && g_str_equal (words[0], commands[i].name))
      {
        commands[i].obey (self, words);
        g_print (".\n");
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_loaded (gpointer session)
{
  return guichet_session_get_state (session) != GUICHET_SESSION_STATE_LOADING;
}

int
main (int argc, char **argv)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  g_autoptr(GuichetSession) session = guichet_session_new (settings);
  g_autoptr(GuichetServiceList) services = guichet_service_list_new_in_folder (session, argv[1]);
  g_autoptr(GuichetContactSides) sides = guichet_contact_sides_new_in_folder (session, argv[1]);
  g_autoptr(GuichetServicePending) pending = guichet_service_pending_new (G_LIST_MODEL (services));
  ContactDesk self = { session, NULL, services, NULL, NULL, argv[1], FALSE };
  gboolean is_done = TRUE;
  char line[8192];

  setvbuf (stdout, NULL, _IOLBF, 0);
  guichet_session_load (session);
  contact_desk_run_until (is_loaded, session);
  self.account = guichet_session_get_account (session);
  if (self.account == NULL)
    return 1;
  guichet_contact_sides_hold (sides);
  self.requests = guichet_contact_side_get_requests (guichet_contact_sides_get_current (sides));
  guichet_service_pending_set_requests (pending, G_LIST_MODEL (self.requests));
  make_plan (&self);
  while (is_done && fgets (line, sizeof line, stdin) != NULL)
    is_done = obey (&self, line);
  g_clear_object (&self.bulk);

  return is_done ? 0 : 1;
}
