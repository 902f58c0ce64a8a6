/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-services.c: the mock as all services of an account: groups, lines, an alias, a
 * trunk, domain names, zones, with their contacts, holder and directory entries, and with what may
 * go wrong.
 */
#include "guichet-mock-services.h"

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

/* @body: (transfer full) */
static const GuichetMockStep *
say (GuichetMockServices *self, guint status, char *body)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->body = body;
  answer->step = (GuichetMockStep){ .status = status, .body = body };
  g_ptr_array_add (self->answers, answer);
  return &answer->step;
}

static guint
get_n_lines (const GuichetMockServices *self)
{
  return self->n_groups * self->n_lines_per_group;
}

/* @format: of one name, with its number */
static char *
list (const char *first, const char *format, guint from, guint count)
{
  GString *text = g_string_new ("[");

  if (first != NULL)
    g_string_append (text, first);
  for (guint i = from; i < from + count; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto(GStrv) parts = g_strsplit (format, "#", -1);
      g_autofree char *item = g_strjoinv (number, parts);

      g_string_append_printf (text, "%s%s", text->len > 1 ? "," : "", item);
    }
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

#define MEMBER(name, type)                                                                         \
  "{\"serviceName\":\"" name "\",\"serviceType\":\"" type "\",\"description\":\"It is " name       \
  "\",\"properties\":[]}"

static char *
list_group (const GuichetMockServices *self, guint group)
{
  const char *first = group == 1                ? MEMBER ("a1", "alias")
                      : group == self->n_groups ? MEMBER ("t1", "line")
                                                : NULL;

  return list (first, MEMBER ("l#", "line"), (group - 1) * self->n_lines_per_group + 1,
               self->n_lines_per_group);
}

static char *
list_callable (const GuichetMockServices *self, guint group)
{
  return list (NULL,
               "{\"serviceName\":\"l#\",\"description\":\"It is l#\",\"serviceType\":\"line\"}",
               (group - 1) * self->n_lines_per_group + 1,
               self->session_sees_no_lines ? 0 : self->n_lines_per_group);
}

static guint
get_group (const char *path)
{
  return (guint) g_ascii_strtoull (path + strlen ("/telephony/g"), NULL, 10);
}

#define PERSON(id, name)                                                                           \
  "{\"id\":" id ",\"legalForm\":\"individual\",\"firstName\":\"Jeanne\",\"lastName\":\"" name      \
  "\",\"email\":\"j@example.org\",\"address\":{\"country\":\"FR\"}}"

/* Two of them are one person. */
static char *
list_holders (const GuichetMockServices *self)
{
  return g_strdup_printf (
      "[{\"id\":7,\"legalForm\":\"corporation\",\"organisationName\":\"%s\"}," PERSON (
          "8", "Martin") "," PERSON ("9", "MARTIN") "]",
      self->holder != NULL ? self->holder : "Duval SARL");
}

/* Those of one state, which stands at the end of @path. */
static char *
list_operations (const GuichetMockServices *self, const char *path)
{
  if (self->operation == NULL || !g_str_has_suffix (path, self->operation))
    return g_strdup ("[]");
  return g_strdup_printf ("[{\"id\":12,\"domain\":\"d2.fr\",\"function\":\"DomainTrade\","
                          "\"status\":\"%s\",\"canAccelerate\":false,\"canCancel\":true,"
                          "\"canRelaunch\":false}]",
                          self->operation);
}

static char *
find_list (const GuichetMockServices *self, const char *path)
{
  const char *trunk = self->trunk_is_listed_as_line ? "\"t1\"" : NULL;

  if (g_str_equal (path, "/telephony"))
    return list (NULL, "{\"billingAccount\":\"g#\",\"description\":\"Group #\"}", 1,
                 self->n_groups);
  if (g_str_equal (path, "/telephony/lines"))
    return list (trunk, "\"l#\"", 1, get_n_lines (self));
  if (g_str_equal (path, "/telephony/aliases"))
    return list (NULL, "\"a#\"", 1, 1);
  if (g_str_equal (path, "/telephony/trunks"))
    return list (NULL, "\"t#\"", 1, self->trunk_is_listed_as_line ? 0 : 1);
  if (g_str_equal (path, "/domain/contact"))
    return list_holders (self);
  if (g_str_has_prefix (path, "/me/task/domain?"))
    return list_operations (self, path);
  if (g_str_equal (path, "/domain"))
    return list (NULL, "\"d#.fr\"", 1, self->n_domains);
  if (g_str_has_prefix (path, "/telephony/g") && g_str_has_suffix (path, "/service"))
    return list_group (self, get_group (path));
  if (g_str_has_prefix (path, "/telephony/g") && g_str_has_suffix (path, "/line"))
    return list_callable (self, get_group (path));
  if (g_str_equal (path, "/me"))
    return g_strdup_printf ("{\"nichandle\":\"%s\",\"firstname\":null,\"name\":null,"
                            "\"organisation\":null,\"email\":null}",
                            self->nichandle != NULL ? self->nichandle : "aa1-ovh");
  return NULL;
}

/* "/domain/d1.fr", or several at once */
static gboolean
is_domain_itself (const char *path)
{
  return g_str_has_prefix (path, "/domain/d") && strchr (path + strlen ("/domain/d"), '/') == NULL;
}

static gboolean
is_there (const GuichetMockServices *self, const char *before, const char *name)
{
  const guint number = (guint) g_ascii_strtoull (name + 1, NULL, 10);

  if (g_str_has_suffix (before, "/zone/"))
    return number <= self->n_zones;
  /* A trunk is none of the lines, and has no entry. */
  return (!g_str_has_suffix (before, "/lines/") && !g_str_has_suffix (before, "/service/")) ||
         *name != 't';
}

/* @name: a name, or what a server without batches takes for one */
static void
append_infos (const GuichetMockServices *self, GString *text, const char *name)
{
  g_string_append_printf (text,
                          "{\"contactAdmin\":\"%s\",\"contactTech\":\"%s-ovh\","
                          "\"contactBilling\":\"cc3-ovh\",\"status\":\"ok\"}",
                          self->admin != NULL ? self->admin : "aa1-ovh", name);
}

static void
append_entry (const GuichetMockServices *self, GString *text, const char *name)
{
  g_string_append_printf (text,
                          "{\"legalForm\":\"individual\",\"name\":\"N %s\",\"city\":\"%s\","
                          "\"country\":\"fr\",\"postCode\":\"01000\","
                          "\"displayUniversalDirectory\":false,\"status\":\"\"}",
                          name, self->city != NULL ? self->city : "Bourg");
}

static void
append_domain (const GuichetMockServices *self, GString *text, const char *name)
{
  g_string_append_printf (text,
                          "{\"domain\":\"%s\",\"whoisOwner\":\"7\","
                          "\"contactAdmin\":{\"id\":\"%s\"},\"contactTech\":{\"id\":\"bb2-ovh\"},"
                          "\"contactBilling\":{\"id\":\"cc3-ovh\"},\"state\":\"ok\","
                          "\"suspensionState\":\"not_suspended\",\"transferLockStatus\":\"locked\","
                          "\"expirationDate\":\"2027-05-01T00:00:00+02:00\"}",
                          name, self->admin != NULL ? self->admin : "aa1-ovh");
}

static const GuichetMockStep *
give_infos (GuichetMockServices *self, const char *path, gboolean is_batch)
{
  const gboolean is_domain = is_domain_itself (path);
  const char *end = is_domain ? path + strlen (path) : strrchr (path, '/');
  g_autofree char *before_and_names = g_strndup (path, (gsize) (end - path));
  const char *segment = strrchr (before_and_names, '/') + 1;
  g_autofree char *before = g_strndup (path, (gsize) (segment - before_and_names));
  g_auto(GStrv) names = g_strsplit (segment, ",", -1);
  void (*append) (const GuichetMockServices *, GString *, const char *) =
      is_domain                               ? append_domain
      : g_str_has_suffix (path, "/directory") ? append_entry
                                              : append_infos;
  GString *text = g_string_new (NULL);

  if (is_batch && self->knows_no_batches)
    return say (self, 404, g_string_free (g_string_append (text, "{\"message\":\"?\"}"), FALSE));
  if (!is_batch && !is_there (self, before, segment))
    return say (self, 404, g_string_free (g_string_append (text, "{\"message\":\"no\"}"), FALSE));
  if (!is_batch)
    {
      append (self, text, segment);
      return say (self, 200, g_string_free (text, FALSE));
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_string_append_printf (text, "%s{\"key\":\"%s\",\"value\":", i > 0 ? "," : "[", names[i]);
      if (is_there (self, before, names[i]))
        append (self, text, names[i]);
      else
        g_string_append (text, "null");
      g_string_append_c (text, '}');
    }
  return say (self, 200, g_string_free (g_string_append_c (text, ']'), FALSE));
}

static gboolean
is_faulty (GuichetMockServices *self, const char *path)
{
  guint n;

  if (!g_ptr_array_find_with_equal_func (self->asked, path, g_str_equal, &n))
    {
      n = self->asked->len;
      g_ptr_array_add (self->asked, g_strdup (path));
    }
  return n + 1 == self->fault_at ||
         (self->fault_on != NULL && g_str_has_prefix (path, self->fault_on));
}

/* @step: of the answer that was said last */
static const GuichetMockStep *
hold_late (GuichetMockServices *self, const GuichetMockStep *step)
{
  Answer *answer = self->answers->pdata[self->answers->len - 1];

  g_assert (&answer->step == step);
  if (self->hold_from > 0 && self->asked->len >= self->hold_from)
    answer->step.kind = GUICHET_MOCK_HANG;
  return step;
}

static const GuichetMockStep *
answer_cb (GuichetMockServer *server, guint n_request, gpointer data)
{
  GuichetMockServices *self = data;
  const char *path = guichet_mock_server_get_path (server, n_request);
  const gboolean is_batch =
      guichet_mock_server_get_header (server, n_request, "X-Ovh-Batch") != NULL;
  char *names;

  if (g_str_equal (path, "/auth/time"))
    return NULL;
  if (is_faulty (self, path))
    return self->fault;
  if (g_str_has_suffix (path, "/serviceInfos") || g_str_has_suffix (path, "/directory") ||
      is_domain_itself (path))
    return hold_late (self, give_infos (self, path, is_batch));

  names = find_list (self, path);
  return names != NULL ? say (self, 200, names) : NULL;
}

/**
 * guichet_mock_services_attach:
 * @server: has no other requests to answer than its script's
 */
void
guichet_mock_services_attach (GuichetMockServices *self, GuichetMockServer *server)
{
  self->asked = g_ptr_array_new_with_free_func (g_free);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
  guichet_mock_server_set_func (server, answer_cb, self);
}

/**
 * guichet_mock_services_begin:
 */
void
guichet_mock_services_begin (GuichetMockServices *self)
{
  g_ptr_array_set_size (self->asked, 0);
}

/**
 * guichet_mock_services_clear:
 */
void
guichet_mock_services_clear (GuichetMockServices *self)
{
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
}

/**
 * guichet_mock_services_count:
 *
 * Returns: how many services there are
 */
guint
guichet_mock_services_count (const GuichetMockServices *self)
{
  return self->n_groups + get_n_lines (self) + 2 + self->n_domains + self->n_zones;
}
