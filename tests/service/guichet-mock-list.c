/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-list.c: the mock as the groups of an account, in each form in which a server may
 * give a list, and with what it may get wrong.
 */
#include "guichet-mock-list.h"

#include <string.h>

typedef struct
{
  GuichetMockStep step;
  char *headers; /* (nullable) */
  char *body;
} Answer;

static void
answer_free (Answer *answer)
{
  g_free (answer->headers);
  g_free (answer->body);
  g_free (answer);
}

/* @body: (transfer full); @headers: (transfer full) (nullable) */
static const GuichetMockStep *
say (GuichetMockList *self, guint status, char *body, char *headers)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->body = body;
  answer->headers = headers;
  answer->step = (GuichetMockStep){ .status = status, .headers = headers, .body = body };
  g_ptr_array_add (self->answers, answer);

  return &answer->step;
}

/**
 * guichet_mock_list_dup_name:
 * @n_group: from 1
 *
 * Returns: (transfer full): its name
 */
char *
guichet_mock_list_dup_name (const GuichetMockList *self, guint n_group)
{
  return g_strdup_printf (n_group == self->comma ? "group,%05u" : "group-%05u", n_group);
}

static char *
dup_group (const GuichetMockList *self, guint n_group)
{
  g_autofree char *name = guichet_mock_list_dup_name (self, n_group);

  return g_strdup_printf ("{\"billingAccount\": \"%s\", \"description\": \"Group %u\"}", name,
                          n_group);
}

/* 0 for one that is not there */
static guint
find_group (GuichetMockList *self, const char *name)
{
  const char *digits = strpbrk (name, "-,");
  const guint n_group = digits != NULL ? (guint) g_ascii_strtoull (digits + 1, NULL, 10) : 0;
  g_autofree char *own = guichet_mock_list_dup_name (self, n_group);

  return n_group <= self->n_groups && n_group != self->vanished && g_str_equal (own, name) ? n_group
                                                                                           : 0;
}

static guint
get_number (GuichetMockServer *server, guint n_request, const char *header)
{
  const char *text = guichet_mock_server_get_header (server, n_request, header);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;
}

static const GuichetMockStep *
give_ids (GuichetMockList *self)
{
  GString *body = g_string_new ("[");

  for (guint i = 1; i <= self->n_groups; i++)
    {
      g_autofree char *name = guichet_mock_list_dup_name (self, i);

      g_string_append_printf (body, "%s\"%s\"", i > 1 ? "," : "", name);
    }
  g_string_append_c (body, ']');

  return say (self, 200, g_string_free (body, FALSE), NULL);
}

static const GuichetMockStep *
give_page (GuichetMockList *self, guint page, guint size)
{
  const guint cut = self->most_per_page > 0 ? MIN (size, self->most_per_page) : size;
  const guint first = self->repeats ? 0 : (page - 1) * cut;
  GString *body = g_string_new ("[");

  for (guint i = first; i < MIN (first + cut, self->n_groups); i++)
    {
      g_autofree char *group = dup_group (self, i + 1);

      g_string_append_printf (body, "%s%s", i > first ? "," : "", group);
    }
  g_string_append_c (body, ']');

  return say (self, 200, g_string_free (body, FALSE),
              self->has_no_count
                  ? NULL
                  : g_strdup_printf ("X-Pagination-Elements: %u\r\nX-Pagination-Number: %u\r\n"
                                     "X-Pagination-Size: %u\r\n",
                                     self->says > 0 ? self->says : self->n_groups, page, cut));
}

static void
append_element (GuichetMockList *self, GString *body, const char *name)
{
  const guint n_group = find_group (self, name);
  const gboolean is_broken = n_group == 0 || n_group == self->broken;
  g_autofree char *group = dup_group (self, n_group);
  g_autofree char *key =
      self->has_no_keys ? g_strdup ("") : g_strdup_printf ("\"key\": \"%s\", ", name);

  if (n_group > 0 && n_group == self->missing)
    return;
  if (body->len > 1)
    g_string_append_c (body, ',');
  g_string_append_printf (body, "{%s\"error\": %s, \"value\": %s}", key,
                          is_broken ? "{\"message\": \"no\"}" : "null", is_broken ? "null" : group);
}

static const GuichetMockStep *
give_batch (GuichetMockList *self, const char *ids)
{
  g_auto(GStrv) names = g_strsplit (ids, ",", -1);
  const guint n = g_strv_length (names);
  GString *body = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    append_element (self, body, names[self->has_no_keys ? i : n - 1 - i]);
  g_string_append_c (body, ']');

  return say (self, 200, g_string_free (body, FALSE), NULL);
}

static const GuichetMockStep *
give_group (GuichetMockList *self, const char *segment)
{
  g_autofree char *name = g_uri_unescape_string (segment, NULL);
  const guint n_group = find_group (self, name);

  return n_group > 0 ? say (self, 200, dup_group (self, n_group), NULL)
                     : say (self, 404, g_strdup ("{\"message\": \"not there\"}"), NULL);
}

/* Whether it is one of those that the fault is for. */
static gboolean
is_faulty (GuichetMockList *self, const char *path, guint page)
{
  g_autofree char *what = g_strdup_printf ("%s %u", path, page);
  guint n;

  if (!g_ptr_array_find_with_equal_func (self->asked, what, g_str_equal, &n))
    {
      n = self->asked->len;
      g_ptr_array_add (self->asked, g_steal_pointer (&what));
    }

  return n + 1 == self->fault_at;
}

static const GuichetMockStep *
answer_cb (GuichetMockServer *server, guint n_request, gpointer data)
{
  GuichetMockList *self = data;
  const char *path = guichet_mock_server_get_path (server, n_request);
  const guint page = get_number (server, n_request, "X-Pagination-Number");
  const gboolean is_batch =
      guichet_mock_server_get_header (server, n_request, "X-Ovh-Batch") != NULL;

  if (!g_str_has_prefix (path, "/telephony"))
    return NULL;
  if (is_faulty (self, path, page))
    return self->fault;
  if (g_str_equal (path, "/telephony"))
    return self->form == GUICHET_MOCK_LIST_EXPANDED
               ? give_page (self, page, get_number (server, n_request, "X-Pagination-Size"))
               : give_ids (self);

  path += strlen ("/telephony/");
  if (is_batch && self->form == GUICHET_MOCK_LIST_BATCHES)
    return give_batch (self, path);
  if (is_batch && self->to_batches != NULL)
    return self->to_batches;

  return give_group (self, path);
}

/**
 * guichet_mock_list_attach:
 * @server: has no other requests to answer than its script's
 */
void
guichet_mock_list_attach (GuichetMockList *self, GuichetMockServer *server)
{
  self->asked = g_ptr_array_new_with_free_func (g_free);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
  guichet_mock_server_set_func (server, answer_cb, self);
}

/**
 * guichet_mock_list_clear:
 */
void
guichet_mock_list_clear (GuichetMockList *self)
{
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
}
