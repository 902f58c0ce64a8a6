/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-contacts.c: the mock as an OVHcloud that makes requests for changes of contact,
 * counts them, and fails at one of them, before or after it was made.
 */
#include "guichet-mock-contacts.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define LIST "/me/task/contactChange"

typedef struct
{
  GuichetMockStep step;
  char *body;
} Answer;

static void
answer_free (Answer *answer)
{
  g_free (answer->body);
  g_free (answer);
}

/* @body: (transfer full) */
static const GuichetMockStep *
say (GuichetMockContacts *self, char *body)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->body = body;
  answer->step = (GuichetMockStep){ .body = body };
  g_ptr_array_add (self->answers, answer);

  return &answer->step;
}

static char *
join (GPtrArray *words)
{
  g_autofree char *text = NULL;

  g_ptr_array_add (words, NULL);
  text = g_strjoinv (",", (char **) words->pdata);
  g_ptr_array_set_size (words, (int) words->len - 1);

  return g_strdup_printf ("[%s]", text);
}

static void
make_task (GuichetMockContacts *self, const char *service, const char *contact, const char *to)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format_iso8601 (now);
  char *key = g_strdup_printf ("%s %s", service, contact);
  const guint n_made = GPOINTER_TO_UINT (g_hash_table_lookup (self->made, key));

  g_hash_table_replace (self->made, key, GUINT_TO_POINTER (n_made + 1));
  g_ptr_array_add (self->tasks,
                   g_strdup_printf ("{\"id\":%u,\"askingAccount\":\"xx1111-ovh\",\"fromAccount\":"
                                    "\"xx1111-ovh\",\"toAccount\":\"%s\",\"serviceDomain\":\"%s\","
                                    "\"contactTypes\":[\"%s\"],\"state\":\"todo\",\"dateRequest\":"
                                    "\"%s\",\"dateDone\":null}",
                                    self->tasks->len + 1, to, service, contact, date));
}

/* Returns: (transfer full): the numbers of what it made */
static char *
carry_out (GuichetMockContacts *self, const char *service, const char *body)
{
  g_autoptr(JsonNode) node = json_from_string (body, NULL);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GList) contacts = NULL;
  JsonObject *object;

  g_assert_nonnull (node);
  object = json_node_get_object (node);
  contacts = json_object_get_members (object);
  for (GList *at = contacts; at != NULL; at = at->next)
    {
      make_task (self, service, at->data, json_object_get_string_member (object, at->data));
      g_ptr_array_add (ids, g_strdup_printf ("%u", self->tasks->len));
    }

  return join (ids);
}

/* "/telephony/lines/0033972101001/changeContact" */
static char *
dup_service (const char *path)
{
  g_auto(GStrv) names = g_strsplit (path, "/", -1);

  return g_strdup (names[g_strv_length (names) - 2]);
}

static const GuichetMockStep *
step_cb (GuichetMockServer *server, guint n_request, gpointer data)
{
  GuichetMockContacts *self = data;
  const char *path = guichet_mock_server_get_path (server, n_request);
  const guint n_faults = MAX (self->n_faults, 1);
  g_autofree char *service = NULL;
  g_autofree char *ids = NULL;
  const char *body;
  gboolean is_faulty;

  if (g_str_equal (path, LIST))
    {
      self->n_lists++;
      return self->list_fault != NULL ? self->list_fault : say (self, join (self->tasks));
    }
  if (!g_str_has_suffix (path, "/changeContact"))
    return NULL;

  self->n_changes++;
  is_faulty = self->fault_at != 0 && self->n_changes >= self->fault_at &&
              self->n_changes < self->fault_at + n_faults;
  service = dup_service (path);
  body = guichet_mock_server_get_body (server, n_request);
  g_ptr_array_add (self->bodies, g_strdup_printf ("%s %s", service, body));
  if (!is_faulty || self->is_made)
    ids = carry_out (self, service, body);

  return is_faulty ? self->fault : say (self, g_steal_pointer (&ids));
}

void
guichet_mock_contacts_attach (GuichetMockContacts *self, GuichetMockServer *server)
{
  self->tasks = g_ptr_array_new_with_free_func (g_free);
  self->bodies = g_ptr_array_new_with_free_func (g_free);
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
  guichet_mock_server_set_func (server, step_cb, self);
}

void
guichet_mock_contacts_clear (GuichetMockContacts *self)
{
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->made, g_hash_table_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
}

guint
guichet_mock_contacts_count (const GuichetMockContacts *self,
                             const char *service,
                             const char *contact)
{
  g_autofree char *key = g_strdup_printf ("%s %s", service, contact);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->made, key));
}
