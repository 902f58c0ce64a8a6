/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-list-batch.c: what an answer to a batch says of each id, with and without keys, and what is
 * no answer to it.
 */
#include "guichet-error.h"
#include "guichet-list-batch.h"

static const char *const ids[] = { "1", "b", "c", NULL };

typedef struct
{
  const char *name;
  const char *reply;
  const char *found; /* the member "v" of each, "0" if it is not there, "-" if nobody knows; %NULL:
                        no answer */
} Case;

/* clang-format off */
static const Case cases[] = {
  { "keys", "[{\"key\":\"1\",\"value\":{\"v\":\"A\"}},{\"key\":\"b\",\"value\":{\"v\":\"B\"}},{\"key\":\"c\",\"value\":{\"v\":\"C\"}}]", "ABC" },
  { "another-order", "[{\"key\":\"c\",\"value\":{\"v\":\"C\"}},{\"key\":\"b\",\"value\":{\"v\":\"B\"}},{\"key\":1,\"value\":{\"v\":\"A\"}}]", "ABC" },
  { "no-keys", "[{\"value\":{\"v\":\"A\"}},{\"value\":{\"v\":\"B\"}},{\"value\":{\"v\":\"C\"}}]", "ABC" },
  { "null-keys", "[{\"key\":null,\"value\":{\"v\":\"A\"}},{\"key\":null,\"value\":{\"v\":\"B\"}},{\"key\":null,\"value\":{\"v\":\"C\"}}]", "ABC" },
  { "one-missing", "[{\"key\":\"c\",\"value\":{\"v\":\"C\"}},{\"key\":\"1\",\"value\":{\"v\":\"A\"}}]", "A-C" },
  { "missing-without-keys", "[{\"value\":{\"v\":\"A\"}},{\"value\":{\"v\":\"C\"}}]", "---" },
  { "error", "[{\"value\":{\"v\":\"A\"}},{\"value\":null,\"error\":{\"message\":\"no\"}},{\"value\":{\"v\":\"C\"},\"error\":null}]", "A-C" },
  { "not-there", "[{\"key\":\"1\",\"value\":{\"v\":\"A\"}},{\"key\":\"b\",\"error\":{\"class\":\"Client::NotFound\"}},{\"key\":\"c\",\"value\":null,\"error\":{\"httpCode\":\"404 Not Found\"}}]", "A00" },
  { "not-there-without-keys", "[{\"error\":{\"class\":\"Client::NotFound::ErrZone\"}},{\"value\":{\"v\":\"B\"}},{\"error\":{\"httpCode\":404}}]", "0B0" },
  { "another-error", "[{\"key\":\"1\",\"error\":{\"class\":\"Client::Forbidden\",\"httpCode\":\"403 Forbidden\"}},{\"key\":\"b\",\"error\":\"404\"},{\"key\":\"c\",\"error\":{\"class\":[],\"httpCode\":null}}]", "---" },
  { "not-there-beside-a-value", "[{\"key\":\"b\",\"value\":{\"v\":\"B\"},\"error\":{\"class\":\"Client::NotFound\"}}]", "---" },
  { "error-beside-a-value", "[{\"key\":\"b\",\"value\":{\"v\":\"B\"},\"error\":\"no\"}]", "---" },
  { "value-of-another-type", "[{\"key\":\"1\",\"value\":3},{\"key\":\"b\"},{\"key\":\"c\",\"value\":[]}]", "---" },
  { "nothing", "[]", "---" },
  { "says-its-id", "[{\"value\":{\"id\":1,\"v\":\"A\"}},{\"value\":{\"id\":\"b\",\"v\":\"B\"}},{\"value\":{\"id\":\"c\",\"v\":\"C\"}}]", "ABC" },
  { "says-another-id", "[{\"value\":{\"id\":\"b\",\"v\":\"B\"}},{\"value\":{\"id\":\"1\",\"v\":\"A\"}},{\"value\":{\"id\":\"c\",\"v\":\"C\"}}]", NULL },
  { "unknown-key", "[{\"key\":\"x\",\"value\":{\"v\":\"X\"}}]", NULL },
  { "key-twice", "[{\"key\":\"b\",\"value\":{\"v\":\"B\"}},{\"key\":\"b\",\"value\":{\"v\":\"B\"}}]", NULL },
  { "some-with-keys", "[{\"key\":\"1\",\"value\":{\"v\":\"A\"}},{\"value\":{\"v\":\"B\"}},{\"value\":{\"v\":\"C\"}}]", NULL },
  { "too-many", "[{\"value\":{}},{\"value\":{}},{\"value\":{}},{\"value\":{}}]", NULL },
  { "no-objects", "[\"1\",\"b\",\"c\"]", NULL },
  { "no-list", "{\"value\":{}}", NULL },
};
/* clang-format on */

static const char *
describe (JsonNode *value)
{
  if (value == NULL)
    return "-";
  return JSON_NODE_HOLDS_NULL (value)
             ? "0"
             : json_object_get_string_member (json_node_get_object (value), "v");
}

static void
test_lists (void)
{
  static const char text[] =
      "[{\"key\":\"b\",\"value\":[1,2]},{\"key\":\"1\",\"value\":{\"v\":3}}]";
  g_autoptr(JsonNode) reply = json_from_string (text, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) values =
                 guichet_list_batch_read (reply, "/lists", "id", ids, JSON_NODE_ARRAY, &error);

  g_assert_no_error (error);
  g_assert_null (values->pdata[0]);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (values->pdata[1])), ==, 2);
  g_assert_null (values->pdata[2]);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr(JsonNode) reply = json_from_string (item->reply, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) values = NULL;
  g_autoptr(GString) found = g_string_new (NULL);

  values = guichet_list_batch_read (reply, "/list", "id", ids, JSON_NODE_OBJECT, &error);
  if (item->found == NULL)
    {
      g_assert_null (values);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      return;
    }

  g_assert_no_error (error);
  for (guint i = 0; i < values->len; i++)
    g_string_append (found, describe (values->pdata[i]));
  g_assert_cmpstr (found->str, ==, item->found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/list-batch/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_case);
    }

  g_test_add_func ("/list-batch/lists", test_lists);

  return g_test_run ();
}
