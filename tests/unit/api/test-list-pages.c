/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-list-pages.c: which pages are asked for, and what they are together.
 */
#include "guichet-error.h"
#include "guichet-list-pages.h"

#define PAGE_SIZE 2

typedef struct
{
  const char *name;
  const char *pages[4]; /* until %NULL: as many as must be asked for */
  gint64 n_elements;    /* as the first says, -1: it does not */
  const char *joined;   /* (nullable): %NULL: no list */
} Case;

/* clang-format off */
static const Case cases[] = {
  { "nothing", { "[]" }, 0, "[]" },
  { "one-page", { "[{\"id\":1}]" }, 1, "[{\"id\":1}]" },
  { "three-pages", { "[{\"id\":1},{\"id\":2}]", "[{\"id\":3},{\"id\":4}]", "[{\"id\":5}]" }, 5, "[{\"id\":1},{\"id\":2},{\"id\":3},{\"id\":4},{\"id\":5}]" },
  { "small-pages", { "[{\"id\":1}]", "[{\"id\":2}]", "[{\"id\":3}]" }, 3, "[{\"id\":1},{\"id\":2},{\"id\":3}]" },
  { "ids", { "[\"a\",\"b\"]", "[7]" }, 3, "[\"a\",\"b\",7]" },
  { "no-count", { "[\"a\",\"b\"]", "[\"c\",\"d\"]", "[\"e\"]" }, -1, "[\"a\",\"b\",\"c\",\"d\",\"e\"]" },
  { "no-count-and-full", { "[\"a\",\"b\"]", "[]" }, -1, "[\"a\",\"b\"]" },
  { "no-count-no-pages", { "[\"a\",\"b\",\"c\"]" }, -1, "[\"a\",\"b\",\"c\"]" },
  { "no-count-and-the-same-again", { "[\"a\",\"b\"]", "[\"a\",\"b\"]" }, -1, "[\"a\",\"b\"]" },
  { "objects-without-id", { "[{\"x\":1},{\"x\":2}]", "[{\"x\":3}]" }, 3, "[{\"x\":1},{\"x\":2},{\"x\":3}]" },
  { "the-same-page", { "[{\"id\":1},{\"id\":2}]", "[{\"id\":1},{\"id\":2}]" }, 4, NULL },
  { "overlap", { "[{\"id\":1},{\"id\":2}]", "[{\"id\":2,\"x\":1},{\"id\":3}]" }, 4, NULL },
  { "no-count-and-overlap", { "[\"a\",\"b\"]", "[\"b\"]" }, -1, NULL },
  { "too-few", { "[{\"id\":1},{\"id\":2}]", "[]" }, 3, NULL },
  { "too-many", { "[{\"id\":1},{\"id\":2}]" }, 1, NULL },
  { "objects-and-ids", { "[{\"id\":1},{\"id\":2}]", "[3]" }, 3, NULL },
  { "mixed", { "[{\"id\":1},2]" }, 2, NULL },
  { "no-ids", { "[1.5]" }, 1, NULL },
  { "null", { "[null]" }, -1, NULL },
  { "empty-id", { "[\"\"]" }, -1, NULL },
};
/* clang-format on */

static void
test_joined (gconstpointer data)
{
  const Case *item = data;
  GuichetListPages *pages = guichet_list_pages_new ("/list", "id", PAGE_SIZE);
  g_autoptr(JsonNode) list = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  for (; n < guichet_list_pages_get_n_pages (pages); n++)
    {
      g_autoptr(JsonNode) page = NULL;
      const GuichetPageInfo info = { item->n_elements, n + 1, PAGE_SIZE };

      g_assert_nonnull (item->pages[n]);
      page = json_from_string (item->pages[n], NULL);
      json_node_seal (page);
      g_assert_true (guichet_list_pages_take (pages, n + 1, page, &info, &error));
    }
  g_assert_null (item->pages[n]);

  list = guichet_list_pages_join (pages, &error);
  if (item->joined != NULL)
    {
      g_autofree char *text = json_to_string (list, FALSE);

      g_assert_cmpstr (text, ==, item->joined);
    }
  else
    {
      g_assert_null (list);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
    }
  guichet_list_pages_free (pages);
}

static void
assert_refused (const char *text, GuichetPageInfo info)
{
  GuichetListPages *pages = guichet_list_pages_new ("/list", "id", PAGE_SIZE);
  g_autoptr(JsonNode) page = json_from_string (text, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (guichet_list_pages_take (pages, 1, page, &info, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  guichet_list_pages_free (pages);
}

static void
test_refused (void)
{
  assert_refused ("{}", GUICHET_PAGE_INFO_NONE);
  assert_refused ("[]", (GuichetPageInfo){ 3, 1, 2 });        /* some, but none here */
  assert_refused ("[1]", (GuichetPageInfo){ 3, 2, 2 });       /* another page */
  assert_refused ("[1]", (GuichetPageInfo){ 1000000, 1, 1 }); /* without an end */
  assert_refused ("[1]", (GuichetPageInfo){ G_MAXINT64, 1, 1 });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/list-pages/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_joined);
    }
  g_test_add_func ("/list-pages/refused", test_refused);

  return g_test_run ();
}
