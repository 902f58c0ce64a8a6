/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * contact-sides.c: one person who is signed in to several accounts, without a window, for
 * test-contact-sides.py. Reads standard input, because neither keys nor codes stand on a command
 * line; the words of a line are parted by tabs, and escaped as in C:
 *
 *   sign-in ID NAME URL KEY SECRET CONSUMER   one more account
 *   use NAME                                  which account is in use
 *   sides                                     reads the requests of every account
 *   codes TEXT                                which accounts may use the codes in an e-mail
 *   accept NAME TEXT                          with the codes in an e-mail, as one account
 *
 * Prints "side NAME ACCOUNT in-use|other" and "request ID STATE GROUP" for each of its requests;
 * "code ID USE NAMES"; "answered" or "failed WORDS"; and after each command a line with a dot.
 */
#include <stdio.h>
#include <string.h>

#include "guichet-contact-answer.h"
#include "guichet-contact-codes.h"
#include "guichet-error.h"
#include "guichet-instance.h"
#include "guichet-session-private.h"

typedef struct
{
  GuichetSession *session;
  GuichetContactSides *sides;
  gboolean is_over; /* what is waited for */
} Person;

static void
wait (Person *self)
{
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
  self->is_over = FALSE;
}

static GuichetContactSide *
find (Person *self, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (self->sides), i);

      if (g_str_equal (guichet_profile_get_name (guichet_contact_side_get_profile (side)), name))
        return side;
    }
  g_error ("nobody is called %s", name);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;

  if (!guichet_keyring_store_finish (GUICHET_KEYRING (source), result, &error))
    g_error ("%s", error->message);
  ((Person *) user_data)->is_over = TRUE;
}

static void
sign_in (Person *self, char **words)
{
  g_autoptr(GuichetProfile) profile =
                 guichet_profile_new (words[1], GUICHET_PROFILE_KEYS, words[3]);
  g_autoptr(GuichetCredentials) credentials =
                 guichet_credentials_new_application (words[3], words[4], words[5], words[6], NULL);

  guichet_profile_set_name (profile, words[2]);
  guichet_keyring_store_async (guichet_session_get_keyring (self->session), profile, credentials,
                               NULL, stored_cb, self);
  wait (self);
  guichet_profile_list_keep (guichet_session_get_profiles (self->session), profile);
}

static void
use (Person *self, char **words)
{
  guichet_profile_list_set_current (guichet_session_get_profiles (self->session),
                                    guichet_contact_side_get_profile (find (self, words[1])));
  guichet_session_load (self->session);
  while (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
}

static const char *
get_nick (GType type, int value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static void
print_side (Person *self, GuichetContactSide *side)
{
  GListModel *requests = G_LIST_MODEL (guichet_contact_side_get_requests (side));
  const GError *error = guichet_read_list_get_error (GUICHET_READ_LIST (requests));

  g_print ("side\t%s\t%s\t%s\n", guichet_profile_get_name (guichet_contact_side_get_profile (side)),
           guichet_contact_side_get_account (side),
           side == guichet_contact_sides_get_current (self->sides) ? "in-use" : "other");
  if (error != NULL)
    g_print ("failed\t%s\n", error->message);
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr(GuichetContactRequest) request = g_list_model_get_item (requests, i);

      g_print ("request\t%" G_GINT64_FORMAT "\t%s\t%s\n", guichet_contact_request_get_id (request),
               get_nick (GUICHET_TYPE_CONTACT_REQUEST_STATE,
                         guichet_contact_request_get_state (request)),
               get_nick (GUICHET_TYPE_CONTACT_REQUEST_GROUP,
                         guichet_contact_request_get_group (request)));
    }
}

static void
look (Person *self, char **words)
{
  guichet_contact_sides_refresh (self->sides);
  while (guichet_contact_sides_get_loading (self->sides))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (self->sides), i);

      print_side (self, side);
    }
}

static void
print_code (const GuichetContactCode *code)
{
  static const char *const uses[] = {
    [GUICHET_CONTACT_CODE_ONE] = "one",           [GUICHET_CONTACT_CODE_CHOICE] = "choice",
    [GUICHET_CONTACT_CODE_ACCEPTED] = "accepted", [GUICHET_CONTACT_CODE_TOLD] = "told",
    [GUICHET_CONTACT_CODE_OVER] = "over",         [GUICHET_CONTACT_CODE_FOREIGN] = "foreign",
    [GUICHET_CONTACT_CODE_NOBODY] = "nobody",     [GUICHET_CONTACT_CODE_NOT_READ] = "not-read",
  };

  g_print ("code\t%" G_GINT64_FORMAT "\t%s\t", code->code->task_id, uses[code->use]);
  for (guint i = 0; i < code->sides->len; i++)
    g_print ("%s%s", i > 0 ? "," : "",
             guichet_profile_get_name (guichet_contact_side_get_profile (code->sides->pdata[i])));
  g_print ("\n");
}

static void
matched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GPtrArray) matches =
                 guichet_contact_codes_read_finish (GUICHET_CONTACT_SIDES (source), result, NULL);

  for (guint i = 0; i < matches->len; i++)
    print_code (matches->pdata[i]);
  ((Person *) user_data)->is_over = TRUE;
}

static void
match (Person *self, char **words)
{
  g_autoptr(GPtrArray) codes = guichet_validation_text_find (words[1], strlen (words[1]));

  guichet_contact_codes_read_async (self->sides, codes, NULL, matched_cb, self);
  wait (self);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;

  if (guichet_contact_answer_finish (GUICHET_CONTACT_REQUEST_LIST (source), result, &error))
    g_print ("answered\n");
  else
    g_print ("failed\t%s\n", guichet_error_get_details (error)->api_message);
  ((Person *) user_data)->is_over = TRUE;
}

static void
accept (Person *self, char **words)
{
  g_autoptr(GPtrArray) codes = guichet_validation_text_find (words[2], strlen (words[2]));
  GuichetContactRequestList *requests = guichet_contact_side_get_requests (find (self, words[1]));

  for (guint i = 0; i < codes->len; i++)
    {
      const GuichetValidationCode *code = codes->pdata[i];

      guichet_contact_answer_accept_async (
          requests, guichet_contact_request_list_find (requests, code->task_id), code->token,
          answered_cb, self);
      wait (self);
    }
}

/* clang-format off */
static const struct
{
  const char *name;
  guint n_words;
  void (*obey) (Person *self, char **words);
} commands[] = {
  { "sign-in", 7, sign_in },
  { "use",     2, use },
  { "sides",   1, look },
  { "codes",   2, match },
  { "accept",  3, accept },
};
/* clang-format on */

static gboolean
obey (Person *self, char *line)
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

int
main (int argc, char **argv)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  g_autoptr(GuichetSession) session = guichet_session_new (settings);
  g_autoptr(GuichetContactSides) sides = guichet_contact_sides_new_in_folder (session, argv[1]);
  Person self = { session, sides, FALSE };
  gboolean is_done = TRUE;
  char line[16384];

  setvbuf (stdout, NULL, _IOLBF, 0);
  guichet_contact_sides_hold (sides);
  while (is_done && fgets (line, sizeof line, stdin) != NULL)
    is_done = obey (&self, line);

  return is_done ? 0 : 1;
}
