/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-validation-text.c: codes are found in links and e-mails of every age and wrapping, nothing
 * else is taken for one, and hostile texts cost no more than their size.
 */
#include "guichet-validation-text.h"

#include <string.h>

#define HOST "https://www.ovh.com/manager/dedicated/#/contacts/requests"

static GPtrArray *
find (const char *text)
{
  return guichet_validation_text_find (text, strlen (text));
}

static void
assert_code (GPtrArray *codes, guint index, gint64 task_id, const char *token)
{
  const GuichetValidationCode *code = codes->pdata[index];

  g_assert_cmpint (code->task_id, ==, task_id);
  g_assert_cmpstr (code->token, ==, token);
}

static void
test_links_of_every_age (void)
{
  static const char *const texts[] = {
    HOST "?taskId=123&token=aB3-_x",
    HOST "?token=aB3-_x&taskId=123",
    "https://www.ovh.com/manager/dedicated/index.html#/useraccount/contacts/123?tab=REQUESTS"
    "&taskId=123&token=aB3-_x",
    "https://manager.eu.ovhcloud.com/#/account/contacts/"
    "requests?lang=fr&taskId=123&token=aB3-_x#top",
    "http://127.0.0.1:8080/sandbox/requests?taskId=123&token=aB3-_x",
    "taskId=123&token=aB3-_x",
    "TASKID=123&Token=aB3-_x",
    "?taskId=0123;token=aB3-_x",
    " \n<" HOST "?taskId=123&token=aB3-_x>\n",
    "(" HOST "?taskId=123&token=aB3-_x)",
    "\xc2\xab " HOST "?taskId=123&token=aB3-_x\xc2\xa0\xc2\xbb",
    "Go to " HOST "?taskId=123&token=aB3-_x.",
    "<a href=\"" HOST "?taskId=123&amp;token=aB3-_x\">",
    "<a href='" HOST "?taskId=123&#38;token=aB3-_x'>",
    HOST "?taskId=123&token=%61B3-%5Fx",
    "https://filter.example/"
    "?url=https%3A%2F%2Fovh.example%2F%3FtaskId%3D123%26token%3DaB3-_x&data=5",
    "https://a.example/?u=https%3A%2F%2Fb.example%2F%3Fu%3Dhttps%253A%252F%252Fovh.example%252F"
    "%253FtaskId%253D123%2526token%253DaB3-_x",
    "href=3D\"https://ovh.example/?taskId=3D123&amp;tok=\r\nen=3DaB3-_x\"",
    "https://ovh.example/?tas=\nkId=3D123&token=3DaB3-_=\nx",
    HOST "?taskId=&taskId=123&token=&token=aB3-_x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GPtrArray) codes = find (texts[i]);

      if (codes->len != 1)
        g_error ("%u codes in %s", codes->len, texts[i]);
      assert_code (codes, 0, 123, "aB3-_x");
    }
}

static void
test_whole_email (void)
{
  g_autoptr(GPtrArray) codes =
                 find ("From: support@ovh.example\r\nTo: me@example.org\r\nSubject: [OVH] "
                       "changement de contact\r\n\r\n"
                       "Bonjour,\r\n\r\nLa demande num\xc3\xa9ro 4711 attend votre accord :\r\n"
                       "    " HOST "?taskId=4711&token=Zm9v\r\n\r\n"
                       "Votre profil : https://www.ovh.com/manager/?token=secret\r\n"
                       "Suivi : https://www.ovh.com/manager/?taskId=99\r\n"
                       "<html><a href=\"" HOST "?taskId=4711&amp;token=Zm9v\">ici</a></html>\r\n");

  g_assert_cmpuint (codes->len, ==, 1);
  assert_code (codes, 0, 4711, "Zm9v");
}

static void
test_several_at_once_in_their_order (void)
{
  g_autoptr(GPtrArray) codes = find (HOST "?taskId=10&token=a\n" HOST "?taskId=9&token=b\n" HOST
                                           "?taskId=10&token=a\n" HOST "?taskId=10&token=c," HOST
                                           "?taskId=11&token=d");

  g_assert_cmpuint (codes->len, ==, 4);
  assert_code (codes, 0, 10, "a");
  assert_code (codes, 1, 9, "b");
  assert_code (codes, 2, 10, "c"); /* each side has its own */
  assert_code (codes, 3, 11, "d");
}

static void
test_nothing_else_is_a_code (void)
{
  static const char *const texts[] = {
    "",
    "aB3-_x",
    "taskId=123",
    "token=aB3-_x",
    "taskId=123 token=aB3-_x",
    HOST "?taskId=0&token=x",
    HOST "?taskId=-1&token=x",
    HOST "?taskId=12a&token=x",
    HOST "?taskId=1234567890123456789&token=x",
    HOST "?taskId=123&token=",
    HOST "?taskId=123&token=%00",
    HOST "?taskId=123&token=a%20b",
    HOST "?taskId=123&token=%zz",
    HOST "?taskId=123&token=%3Cscript%3E",
    HOST "?mytaskId=123&mytoken=x",
    HOST "?taskIds=123&tokens=x",
    HOST "?task_id=123&token=x",
    "https://ovh.example/taskId=123/token=x",
    "\xff\xfe?taskId=1\xff&token=x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GPtrArray) codes = find (texts[i]);

      if (codes->len != 0)
        g_error ("a code in %s", texts[i]);
    }
}

static void
test_zero_bytes_are_a_blank (void)
{
  static const char text[] = "\0?taskId=1&token=a\0b\0?taskId=2&token=c";
  g_autoptr(GPtrArray) codes = guichet_validation_text_find (text, sizeof text);
  g_autoptr(GPtrArray) none = guichet_validation_text_find (NULL, 0);

  g_assert_cmpuint (codes->len, ==, 2);
  assert_code (codes, 0, 1, "a");
  assert_code (codes, 1, 2, "c");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_too_long_token_is_none (void)
{
  g_autofree char *longest = g_strnfill (512, 'a');
  g_autofree char *fits = g_strconcat ("?taskId=1&token=", longest, NULL);
  g_autofree char *too_long = g_strconcat (fits, "a", NULL);
  g_autoptr(GPtrArray) codes = find (fits);
  g_autoptr(GPtrArray) none = find (too_long);

  g_assert_cmpuint (codes->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_limits (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) at_most = NULL;
  g_autoptr(GPtrArray) biggest = NULL;
  g_autoptr(GPtrArray) too_big = NULL;

  for (guint i = 1; i <= 60; i++)
    g_string_append_printf (text, "?taskId=%u&token=x ", i);
  at_most = guichet_validation_text_find (text->str, text->len);
  g_assert_cmpuint (at_most->len, ==, 50);

  while (text->len < GUICHET_VALIDATION_TEXT_MAX_SIZE)
    g_string_append_c (text, ' ');
  g_string_truncate (text, GUICHET_VALIDATION_TEXT_MAX_SIZE);
  biggest = guichet_validation_text_find (text->str, text->len);
  g_assert_cmpuint (biggest->len, ==, 50);
  g_string_append_c (text, ' ');
  too_big = guichet_validation_text_find (text->str, text->len);
  g_assert_cmpuint (too_big->len, ==, 0);
}

/* Each would take minutes if anything here were quadratic; five seconds are far from that, and far
 * from what a busy computer needs. */
static void
test_hostile_texts_cost_their_size (void)
{
  static const char *const pieces[] = {
    "?",
    "%",
    "%25",
    "=",
    "=3D",
    "taskId=",
    "token=",
    "?taskId=1",
    "&token=a%",
    "?taskId=1&token=%25",
    "taskId=3D",
    "=\n",
    "\xff",
    "<",
    " ",
    ";",
    "https://a.example/?u=https%3A%2F%2Fb.example%2F ",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GPtrArray) codes = NULL;
      const gint64 start = g_get_monotonic_time ();

      while (text->len + strlen (pieces[i]) <= GUICHET_VALIDATION_TEXT_MAX_SIZE)
        g_string_append (text, pieces[i]);
      codes = guichet_validation_text_find (text->str, text->len);
      g_assert_cmpuint (codes->len, ==, 0);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
    }
}

static void
test_code_alone (void)
{
  /* clang-format off */
  static const struct { const char *text, *code; } cases[] = {
    { "aB3-_x", "aB3-_x" },
    { "  aB3-_x\r\n", "aB3-_x" },
    { "\xc2\xab\xc2\xa0" "aB3-_x\xc2\xa0\xc2\xbb", "aB3-_x" },
    { "\"aB3-_x\"", "aB3-_x" },
    { "\xe2\x80\x8b" "aB3-_x", "aB3-_x" },
    { "token=aB3-_x", "aB3-_x" },
    { "YWJjZA==", "YWJjZA==" },
    { NULL, NULL }, { "", NULL }, { " \n", NULL }, { "two words", NULL }, { "a\nb", NULL },
    { HOST "?taskId=1&token=x", NULL }, { "token=", NULL },
  };
  /* clang-format on */
  g_autofree char *too_long = g_strnfill (513, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = guichet_validation_text_get_code (cases[i].text);

      g_assert_cmpstr (code, ==, cases[i].code);
    }
  g_assert_null (guichet_validation_text_get_code (too_long));
}

static void
assert_recipients (const char *text, const char *const *recipients)
{
  g_autoptr(GPtrArray) codes = find (text);

  g_assert_cmpuint (codes->len, ==, g_strv_length ((char **) recipients));
  for (guint i = 0; i < codes->len; i++)
    g_assert_cmpstr (((const GuichetValidationCode *) codes->pdata[i])->recipient, ==,
                     g_str_equal (recipients[i], "") ? NULL : recipients[i]);
}

#define FOR(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* Of the accounts that an e-mail names, only the one it speaks to is whom it is for. */
static void
test_whom_an_email_is_for (void)
{
  const char *const link = HOST "?taskId=1&token=abc\n";
  static const struct
  {
    const char *before;
    const char *recipient;
  } cases[] = {
    { "", "" },
    { "Contact : xx1111-ovh\nDemandeur : zz3333-ovh\n", "" },
    { "Bonjour yy2222-ovh,\nContact : xx1111-ovh\n", "yy2222-ovh" },
    { "> Bonjour\u00a0yy2222-ovh\u202f!\n", "yy2222-ovh" },
    { "Dear Customer (yy2222-ovh),\r\n", "yy2222-ovh" },
    { "Votre identifiant client : YY2222-ovh.\n", "YY2222-ovh" },
    { "To: Agence <contact@agence.example>\nSubject: [OVHcloud]\n", "contact@agence.example" },
    { "To: contact@agence.example\n\nBonjour yy2222-ovh,\n", "yy2222-ovh" },
    { "Bonjour Madame Dupont,\nqui gère xx1111-ovh\n", "" },
    { "Bonjourno yy2222-ovh\n", "" },
    { "Pour l’accepter, le contact xx1111-ovh suit ce lien :\n", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].before, link, NULL);

      assert_recipients (text, FOR (cases[i].recipient));
    }
}

static void
test_each_email_speaks_for_itself (void)
{
  assert_recipients ("Bonjour xx1111-ovh,\n" HOST "?taskId=1&token=abc\n"
                     "Bonjour yy2222-ovh,\n" HOST "?taskId=1&token=def\n" HOST
                     "?taskId=2&token=ghi\n",
                     FOR ("xx1111-ovh", "yy2222-ovh", ""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/validation-text/links-of-every-age", test_links_of_every_age);
  g_test_add_func ("/model/validation-text/whole-email", test_whole_email);
  g_test_add_func ("/model/validation-text/several-at-once-in-their-order",
                   test_several_at_once_in_their_order);
  g_test_add_func ("/model/validation-text/nothing-else-is-a-code", test_nothing_else_is_a_code);
  g_test_add_func ("/model/validation-text/zero-bytes-are-a-blank", test_zero_bytes_are_a_blank);
  g_test_add_func ("/model/validation-text/too-long-token-is-none", test_too_long_token_is_none);
  g_test_add_func ("/model/validation-text/limits", test_limits);
  g_test_add_func ("/model/validation-text/hostile-texts-cost-their-size",
                   test_hostile_texts_cost_their_size);
  g_test_add_func ("/model/validation-text/code-alone", test_code_alone);
  g_test_add_func ("/validation-text/whom-an-email-is-for", test_whom_an_email_is_for);
  g_test_add_func ("/validation-text/each-email-speaks-for-itself",
                   test_each_email_speaks_for_itself);

  return g_test_run ();
}
