/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-form.c: what forms send is read field by field, whoever wrote it.
 */
#include "guichet-sandbox-form.h"

static void
test_a_name_may_come_several_times (void)
{
  g_autoptr(GPtrArray) form =
                 guichet_sandbox_form_parse ("GET=%2Fme&GET=/telephony/*&POST=a+b%26c&empty=", -1);
  const GuichetSandboxField *second = g_ptr_array_index (form, 1);

  g_assert_cmpuint (form->len, ==, 4);
  g_assert_cmpstr (guichet_sandbox_form_get (form, "GET"), ==, "/me");
  g_assert_cmpstr (second->name, ==, "GET");
  g_assert_cmpstr (second->value, ==, "/telephony/*");
  g_assert_cmpstr (guichet_sandbox_form_get (form, "POST"), ==, "a b&c");
  g_assert_cmpstr (guichet_sandbox_form_get (form, "empty"), ==, "");
  g_assert_null (guichet_sandbox_form_get (form, "PUT"));
}

static void
test_what_is_no_form_has_no_fields (void)
{
  static const char *const texts[] = { "", "&", "=", "name", "%zz=1", "a=%ff" };
  g_autoptr(GPtrArray) nothing = guichet_sandbox_form_parse (NULL, -1);

  g_assert_cmpuint (nothing->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GPtrArray) form = guichet_sandbox_form_parse (texts[i], -1);

      g_assert_null (guichet_sandbox_form_get (form, "name"));
      g_assert_null (guichet_sandbox_form_get (form, "a"));
    }
}

static void
test_bytes_end_where_their_size_says (void)
{
  g_autoptr(GPtrArray) form = guichet_sandbox_form_parse ("name=Guichet&secret=x", 12);

  g_assert_cmpuint (form->len, ==, 1);
  g_assert_cmpstr (guichet_sandbox_form_get (form, "name"), ==, "Guichet");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sandbox/form/a-name-may-come-several-times",
                   test_a_name_may_come_several_times);
  g_test_add_func ("/sandbox/form/no-form-has-no-fields", test_what_is_no_form_has_no_fields);
  g_test_add_func ("/sandbox/form/bytes-end-where-their-size-says",
                   test_bytes_end_where_their_size_says);
  return g_test_run ();
}
