/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-task-api.c: operations on domain names, what may be done with them, and what they ask
 * for.
 */
#include "domain-api.h"

#include "guichet-domain-task-api.h"

#define FLAGS "'canAccelerate':false,'canCancel':true,'canRelaunch':true"
#define TASK  "'id':7,'function':'DomainTrade','status':'todo'"

static void
test_requests (void)
{
  g_autoptr(GuichetRequest) all =
                 guichet_domain_task_api_list ("DomainTrade", GUICHET_DOMAIN_TASK_TODO);

  g_assert_true (guichet_request_is_expanded (all));
  g_assert_true (guichet_request_is_fresh (all));
  g_assert_cmpstr (guichet_request_get_path (all), ==,
                   "/me/task/domain?status=todo&function=DomainTrade");
  assert_request (guichet_domain_task_api_list (NULL, GUICHET_DOMAIN_TASK_UNKNOWN), "GET",
                  "/me/task/domain", NULL);
  assert_request (guichet_domain_task_api_list_of ("example.org", "DomainTrade"), "GET",
                  "/domain/example.org/task?function=DomainTrade", NULL);
  assert_request (guichet_domain_task_api_read (7), "GET", "/me/task/domain/7", NULL);
  assert_request (guichet_domain_task_api_act (7, GUICHET_DOMAIN_TASK_ACCELERATE), "POST",
                  "/me/task/domain/7/accelerate", NULL);
  assert_request (guichet_domain_task_api_act (7, GUICHET_DOMAIN_TASK_CANCEL), "POST",
                  "/me/task/domain/7/cancel", NULL);
  assert_request (guichet_domain_task_api_act (7, GUICHET_DOMAIN_TASK_RELAUNCH), "POST",
                  "/me/task/domain/7/relaunch", NULL);
  assert_request (guichet_domain_task_api_read_progress (7), "GET", "/me/task/domain/7/progressbar",
                  NULL);
  assert_request (guichet_domain_task_api_list_arguments (7), "GET", "/me/task/domain/7/argument",
                  NULL);
  assert_request (guichet_domain_task_api_read_argument (7, "a/b"), "GET",
                  "/me/task/domain/7/argument/a%2Fb", NULL);
  assert_request (guichet_domain_task_api_save_argument (7, "validationToken", "é"), "PUT",
                  "/me/task/domain/7/argument/validationToken", "{'value':'é'}");
}

static void
test_operation (void)
{
  g_autoptr(JsonNode) reply =
                 reply_new ("[{" TASK ",'domain':'example.org','comment':'waits','type':'domain',"
                            "'creationDate':'2026-11-01T10:00:00+01:00','todoDate':"
                            "'2026-11-02T10:00:00+01:00','lastUpdate':'2026-11-01T11:00:00+01:00',"
                            "'doneDate':null," FLAGS "}]");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tasks = guichet_domain_task_api_parse_list (reply, &error);
  GuichetDomainTask *task;

  g_assert_no_error (error);
  task = tasks->pdata[0];
  g_assert_cmpint (guichet_domain_task_get_id (task), ==, 7);
  g_assert_true (guichet_domain_task_is_trade (task));
  g_assert_cmpstr (guichet_domain_task_get_domain (task), ==, "example.org");
  g_assert_cmpint (guichet_domain_task_get_state (task), ==, GUICHET_DOMAIN_TASK_TODO);
  g_assert_cmpint (guichet_domain_task_get_actions (task), ==,
                   GUICHET_DOMAIN_TASK_CANCEL | GUICHET_DOMAIN_TASK_RELAUNCH);
  g_assert_cmpstr (guichet_domain_task_get_comment (task), ==, "waits");
  g_assert_nonnull (guichet_domain_task_get_created (task));
  g_assert_null (guichet_domain_task_get_done (task));
}

static gboolean
refuses_task (JsonNode *reply, GError **error)
{
  return guichet_domain_task_api_parse (reply, error) == NULL;
}

static void
test_no_operation (void)
{
  static const char *const replies[] = {
    "7",
    "{" TASK "}",
    "{'id':'7','function':'a','status':'todo'," FLAGS "}",
    "{" TASK ",'lastUpdate':'now'," FLAGS "}",
    "{" TASK ",'comment':[]," FLAGS "}",
    NULL,
  };

  assert_refuses (refuses_task, replies);
}

static void
test_progress (void)
{
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, NULL, "DomainTrade");
  g_autoptr(JsonNode) reply = reply_new (
      "{'progress':40,'currentStep':{'step':'a','description':'Confirmation',"
      "'executionDuration':3},'followUpSteps':[{'step':'b','description':'Registry'}],"
      "'expectedDoneDate':'2026-11-15T00:00:00Z','taskStatus':'doing','taskActions':[]}");
  g_autoptr(JsonNode) broken = reply_new ("{'progress':60,'currentStep':null}");
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_domain_task_api_take_progress (task, reply, &error));
  g_assert_no_error (error);
  g_assert_cmpint (guichet_domain_task_get_progress (task), ==, 40);
  g_assert_cmpstr (guichet_domain_task_get_step (task), ==, "Confirmation");
  g_assert_cmpstr (guichet_domain_task_get_next_steps (task)[0], ==, "Registry");
  g_assert_nonnull (guichet_domain_task_get_expected (task));
  g_assert_false (guichet_domain_task_api_take_progress (task, broken, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_cmpint (guichet_domain_task_get_progress (task), ==, 40);
}

static void
test_arguments (void)
{
  g_autoptr(JsonNode) keys_reply = reply_new ("['validationToken','idCard']");
  g_autoptr(JsonNode) reply = reply_new (
      "{'key':'idCard','type':'document','readOnly':false,'value':null,'description':'A copy',"
      "'minimumSize':null,'maximumSize':5000000,'acceptedFormats':['pdf','png'],"
      "'acceptedValues':null,'fields':null,'template':null}");
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) keys = guichet_domain_task_api_parse_arguments (keys_reply, &error);
  g_autoptr(GuichetDomainTaskArgument) argument =
                 guichet_domain_task_api_parse_argument (reply, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (keys), ==, 2);
  g_assert_cmpstr (argument->key, ==, "idCard");
  g_assert_cmpstr (argument->value, ==, "");
  g_assert_cmpint (argument->least, ==, -1);
  g_assert_cmpint (argument->most, ==, 5000000);
  g_assert_cmpstr (argument->accepted_formats[1], ==, "png");
  g_assert_null (argument->accepted_values);
}

static gboolean
refuses_argument (JsonNode *reply, GError **error)
{
  return guichet_domain_task_api_parse_argument (reply, error) == NULL;
}

static void
test_no_argument (void)
{
  static const char *const replies[] = {
    "'validationToken'",
    "{'key':'a','type':'b'}",
    "{'key':'a','readOnly':true}",
    "{'key':'a','type':'b','readOnly':true,'maximumSize':'big'}",
    "{'key':'a','type':'b','readOnly':true,'acceptedValues':[1]}",
    NULL,
  };

  assert_refuses (refuses_argument, replies);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain-task-api/requests", test_requests);
  g_test_add_func ("/domain-task-api/operation", test_operation);
  g_test_add_func ("/domain-task-api/what-is-no-operation", test_no_operation);
  g_test_add_func ("/domain-task-api/progress", test_progress);
  g_test_add_func ("/domain-task-api/arguments", test_arguments);
  g_test_add_func ("/domain-task-api/what-is-no-argument", test_no_argument);
  return g_test_run ();
}
