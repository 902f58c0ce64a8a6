/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-infos.c: the mock as the serviceInfos of services of one kind, with and without
 * batches, and with what it may get wrong. The technical contact tells whose infos they are.
 */
#include "guichet-mock-infos.h"

#include <string.h>

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

/**
 * guichet_mock_infos_dup_name:
 * @n: from 1
 *
 * Returns: (transfer full): the name of a service
 */
char *
guichet_mock_infos_dup_name (guint n)
{
  return g_strdup_printf ("0033%05u", n);
}

/* @body: (transfer full) */
static const GuichetMockStep *
say (GuichetMockInfos *self, guint status, char *body)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->body = body;
  answer->step = (GuichetMockStep){ .status = status, .body = body };
  g_ptr_array_add (self->answers, answer);

  return &answer->step;
}

static guint
get_number (const char *name)
{
  return (guint) g_ascii_strtoull (name + strlen ("0033"), NULL, 10);
}

static void
append_infos (GuichetMockInfos *self, GString *text, const char *name)
{
  if (get_number (name) == self->odd)
    g_string_append (text, "{\"contactAdmin\": null}");
  else
    g_string_append_printf (text,
                            "{\"contactAdmin\":\"aa1-ovh\",\"contactTech\":\"t%s-ovh\","
                            "\"contactBilling\":\"cc3-ovh\",\"status\":\"ok\"}",
                            name);
}

static const GuichetMockStep *
give_batch (GuichetMockInfos *self, const char *segment)
{
  g_auto(GStrv) names = g_strsplit (segment, ",", -1);
  GString *text = g_string_new ("[");

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_string_append (text, i > 0 ? ",{" : "{");
      if (self->has_keys)
        g_string_append_printf (text, "\"key\":\"%s\",", names[i]);
      if (get_number (names[i]) == self->missing)
        g_string_append_printf (text, "\"value\":null,\"error\":{%s\"message\":\"not there\"}",
                                self->tells_status ? "\"httpCode\":\"404 Not Found\"," : "");
      else
        {
          g_string_append (text, "\"value\":");
          append_infos (self, text, names[i]);
        }
      g_string_append_c (text, '}');
    }
  g_string_append_c (text, ']');

  return say (self, 200, g_string_free (text, FALSE));
}

static const GuichetMockStep *
give_one (GuichetMockInfos *self, const char *name)
{
  GString *text;

  if (get_number (name) == self->missing || strchr (name, ',') != NULL)
    return say (self, 404, g_strdup ("{\"message\":\"not there\"}"));

  text = g_string_new (NULL);
  append_infos (self, text, name);

  return say (self, 200, g_string_free (text, FALSE));
}

static gboolean
is_faulty (GuichetMockInfos *self, const char *path)
{
  guint n;

  if (!g_ptr_array_find_with_equal_func (self->asked, path, g_str_equal, &n))
    {
      n = self->asked->len;
      g_ptr_array_add (self->asked, g_strdup (path));
    }

  return n + 1 == self->fault_at;
}

static const GuichetMockStep *
answer_cb (GuichetMockServer *server, guint n_request, gpointer data)
{
  GuichetMockInfos *self = data;
  const char *path = guichet_mock_server_get_path (server, n_request);
  const gboolean is_batch =
      guichet_mock_server_get_header (server, n_request, "X-Ovh-Batch") != NULL;
  g_autofree char *segment = NULL;

  if (!g_str_has_prefix (path, self->before) || !g_str_has_suffix (path, "/serviceInfos"))
    return NULL;
  if (is_faulty (self, path))
    return say (self, self->fault, g_strdup ("<html>no</html>"));

  path += strlen (self->before);
  segment = g_strndup (path, strcspn (path, "/"));
  if (is_batch && self->knows_batches)
    return give_batch (self, segment);
  if (is_batch && self->refusal != 0)
    return say (self, self->refusal, g_strdup ("{\"message\":\"what?\"}"));

  return give_one (self, segment);
}

/**
 * guichet_mock_infos_attach:
 * @server: has no other requests to answer than its script's
 */
void
guichet_mock_infos_attach (GuichetMockInfos *self, GuichetMockServer *server)
{
  self->asked = g_ptr_array_new_with_free_func (g_free);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
  guichet_mock_server_set_func (server, answer_cb, self);
}

/**
 * guichet_mock_infos_clear:
 */
void
guichet_mock_infos_clear (GuichetMockInfos *self)
{
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
}
