export const refusals: Record<string, string> = {
  NOT_YOUR_TURN: 'It is not your turn.',
  POST_TAKEN: 'This post has just been taken. Choose another one.',
  NO_PLACE_LEFT: 'This post has just been taken. Choose another one.',
  POST_FULL: 'This post has just been taken. Choose another one.',
  SUSPENDED: 'The amphitheatre is suspended: your time is kept.',
  NOT_OPEN: 'The amphitheatre is not open.',
  CALL_LIST_MISSING: 'The call list is not published: publish it first.',
  NO_POSTS: 'No post is open to this amphitheatre.',
  SHARED_POST_IN_USE: 'Another running amphitheatre shares a post: wait until it closes.',
  ALREADY_CHOSEN: 'The choice has been made.',
  COMMAND_ID_REUSED: 'This request already served for something else: reload the page.',
};
